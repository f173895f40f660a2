package io.haproof.project;

import io.haproof.haproxy.PrivateFolder;
import io.haproof.haproxy.RealHaproxy;
import io.haproof.lint.Disagreement;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.syntax.Environment;
import io.haproof.text.JointSource;
import io.haproof.text.Masking;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what the linters say with what a real HAProxy says of the same texts.
 *
 * @param haproxy the real one
 * @param folder where relative paths in the texts start from
 * @param environment the variables that it sees; all others are unset
 */
record Confirmation(RealHaproxy haproxy, Path folder, Map<String, String> environment) {

    /** Values shorter than that are no secrets: ports, words such as {@code tcp}. */
    private static final int SHORTEST_SECRET = 4;

    private static final String STARS = "****";
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");
    private static final Pattern NO_WORD = Pattern.compile("[\\s\"':]+");
    private static final Pattern PARSING = Pattern.compile("(?i)^parsing ?:?\\s*");

    /**
     * Asks about texts that are one configuration.
     *
     * @return what it said; nothing if none of the linters is of its branch
     * @throws IOException if it cannot be asked
     */
    Optional<Said> ask(List<Linter> linters, List<Text> texts) throws IOException {
        if (linters.stream().noneMatch(linter -> linter.target().branch().equals(haproxy.version()))) {
            return Optional.empty();
        }
        try (PrivateFolder own = PrivateFolder.open()) {
            List<Path> files = new ArrayList<>();
            for (Text text : texts) {
                files.add(own.write((files.size() + 1) + ".cfg", text.source().bytes()));
            }
            return Optional.of(new Said(this, haproxy.check(files, folder, environment), files, texts));
        }
    }

    /**
     * What it said of some texts.
     *
     * @param files the files in which it saw them
     */
    record Said(Confirmation confirmation, RealHaproxy.Answer answer, List<Path> files, List<Text> texts) {

        /** The linters, of which that of the branch of the real one knows if the real one says otherwise. */
        List<Linter> taken(List<Linter> linters) {
            return linters.stream()
                    .map(linter -> linter.target()
                                    .branch()
                                    .equals(confirmation.haproxy().version())
                            ? disagreement(linter).map(linter::withDisagreement).orElse(linter)
                            : linter)
                    .toList();
        }

        private Optional<Disagreement> disagreement(Linter linter) {
            // A variable that nobody gave is unset for the program, and so it must be for the linter that it is
            // compared
            // with.
            Linter like = linter.withEnvironment(Environment.of(confirmation.environment(), Environment.Value.UNSET));
            JointSource joint = Judges.joint(texts);
            List<List<LintResult>> foretold = Linter.lint(joint, List.of(like));
            boolean isForetold =
                    foretold.stream().anyMatch(results -> results.get(0).refused());
            if (answer.isRefusal() == isForetold) {
                return Optional.empty();
            }
            return Optional.of(answer.isRefusal() ? refusal(joint) : confirmation.acceptance(foretold, joint));
        }

        private Disagreement refusal(JointSource joint) {
            Alert alert = alert(answer.reason());
            return new Disagreement(
                    true,
                    "a real HAProxy, " + confirmation.haproxy().release()
                            + ", refuses the text, in which nothing fatal was found: " + alert.text(),
                    alert.line() == 0 ? Span.at(0) : line(joint, alert.part(), alert.line()));
        }

        /** What it printed about the lines of one text. */
        Map<Integer, List<String>> alerts(int part) {
            Map<Integer, List<String>> alerts = new HashMap<>();
            for (String said : answer.alerts()) {
                Alert alert = alert(said);
                if (alert.part() == part && alert.line() > 0) {
                    alerts.computeIfAbsent(alert.line(), added -> new ArrayList<>())
                            .add(alert.text());
                }
            }
            return alerts;
        }

        /**
         * An alert.
         *
         * @param part which text it is about
         * @param line the line in it; zero if it names none
         * @param text what it says, without the place and without secrets
         */
        private record Alert(int part, int line, String text) {}

        private Alert alert(String alert) {
            String said = alert;
            int part = 0;
            int line = 0;
            for (int i = 0; i < files.size(); i++) {
                Matcher place = Pattern.compile(
                                "\\[?" + Pattern.quote(files.get(i).toString()) + ":(\\d+)\\]?\\s?:?\\s*")
                        .matcher(said);
                if (place.find() && line == 0) {
                    part = i;
                    line = Integer.parseInt(place.group(1));
                    said = said.substring(0, place.start()) + said.substring(place.end());
                }
                said = said.replace(files.get(i).toString(), texts.get(i).file().name());
            }
            String shown = confirmation.masked(
                    PARSING.matcher(said.strip()).replaceFirst(""),
                    Judges.joint(texts).whole());
            return new Alert(part, line, shown);
        }
    }

    private Disagreement acceptance(List<List<LintResult>> foretold, JointSource joint) {
        for (int part = 0; part < foretold.size(); part++) {
            for (Finding finding : foretold.get(part).get(0).findings()) {
                if (finding.fatal()) {
                    int start = joint.start(part);
                    Span span = new Span(
                            start + finding.span().start(),
                            start + finding.span().end());
                    return accepted("in which " + finding.rule() + " is fatal", span);
                }
            }
        }
        return accepted("in which something fatal is suppressed", Span.at(0));
    }

    private Disagreement accepted(String what, Span span) {
        return new Disagreement(false, "a real HAProxy, " + haproxy.release() + ", accepts the text, " + what, span);
    }

    private static Span line(JointSource joint, int part, int line) {
        var lines = joint.parts().get(part).lines();
        Span span = lines.lineSpan(Math.max(1, Math.min(line, lines.lineCount())));
        String text = span.of(joint.parts().get(part).text());
        int indent = text.length() - text.stripLeading().length();
        int start = joint.start(part) + span.start();
        return new Span(
                start + indent, start + Math.max(indent, text.stripTrailing().length()));
    }

    /** One line without secrets: neither those of the text nor the values of variables. */
    private String masked(String said, Source source) {
        String shown = Masking.of(CONTROL.matcher(said).replaceAll(" ").strip());
        Set<String> secrets = new HashSet<>(environment.values());
        for (int line = 1; line <= source.lines().lineCount(); line++) {
            for (Span secret : Masking.secrets(source.text(), source.lines().lineSpan(line))) {
                secrets.addAll(List.of(NO_WORD.split(secret.of(source.text()))));
            }
        }
        for (String secret : secrets) {
            shown = secret.length() < SHORTEST_SECRET ? shown : shown.replace(secret, STARS);
        }
        return shown.endsWith(".") ? shown.substring(0, shown.length() - 1) : shown;
    }
}
