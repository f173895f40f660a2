package io.haproof.translate;

import io.haproof.directive.Analysis;
import io.haproof.directive.Section;
import io.haproof.listener.Certificate;
import io.haproof.syntax.Line;
import io.haproof.syntax.Token;
import io.haproof.syntax.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments {@code #certificate ID NAME} of a text. */
final class CertificateComments {

    private static final Pattern FORM = Pattern.compile("(?s)#certificate (\\S+) (\\S|\\S.*\\S)");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");

    private final Map<Section, Map<String, String>> names = new HashMap<>();

    CertificateComments(Analysis analysis, LiftReport report) {
        String text = analysis.source().text();
        List<Section> sections = analysis.sections();
        int first = sections.isEmpty()
                ? Integer.MAX_VALUE
                : sections.get(0).header().number();
        for (Line line : analysis.tree().lines()) {
            if (line.kind() == Line.Kind.COMMENT && line.number() > first) {
                read(comment(line, text), report.section(line.number()));
            }
        }
    }

    private static String comment(Line line, String text) {
        for (Token token : line.tokens()) {
            if (token.kind() == TokenKind.COMMENT) {
                return token.span().of(text);
            }
        }
        return "";
    }

    private void read(String comment, Section section) {
        Matcher form = FORM.matcher(comment);
        if (form.matches() && isName(form.group(2))) {
            names.computeIfAbsent(section, unused -> new HashMap<>()).putIfAbsent(form.group(1), form.group(2));
        }
    }

    /** What a document can hold as a name. */
    private static boolean isName(String name) {
        return !CONTROL.matcher(name).find()
                && name.getBytes(StandardCharsets.UTF_8).length <= Certificate.LONGEST_NAME;
    }

    /** The names in a section by the ids of the certificates. */
    Map<String, String> names(Section section) {
        return names.getOrDefault(section, Map.of());
    }
}
