package io.haproof.cloud.change;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.directive.Analysis;
import io.haproof.directive.ReadingOptions;
import io.haproof.directive.Section;
import io.haproof.syntax.Line;
import io.haproof.text.Masking;
import io.haproof.text.Source;
import io.haproof.text.UnifiedDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is different between two configurations, section by section. Layout, comments and blank lines do not count. */
final class SectionChanges {

    private static final String OUTSIDE = "in front of the first section";

    private SectionChanges() {}

    /** The changes, a line each, without passwords: {@code +} for what is new, {@code -} for what goes, {@code ~} for the rest. */
    static List<String> between(String before, String after, Version version) {
        Map<String, List<String>> old = sections(before, version);
        Map<String, List<String>> fresh = sections(after, version);
        Set<String> titles = new LinkedHashSet<>(fresh.keySet());
        titles.addAll(old.keySet());
        List<String> changes = new ArrayList<>();
        for (String title : titles) {
            List<String> was = old.get(title);
            List<String> is = fresh.get(title);
            if (was == null) {
                changes.add("+ " + title);
            } else if (is == null) {
                changes.add("- " + title);
            } else {
                changes.addAll(lines(title, was, is));
            }
        }
        if (changes.isEmpty() && !List.copyOf(old.keySet()).equals(List.copyOf(fresh.keySet()))) {
            changes.add("~ the order of the sections");
        }
        return changes;
    }

    private static List<String> lines(String title, List<String> before, List<String> after) {
        return UnifiedDiff.of("", text(before), "", text(after))
                .lines()
                .filter(line -> line.matches("[-+] .*"))
                .map(line -> "~ " + title + ": " + Masking.of(line))
                .toList();
    }

    /** Each statement behind a blank, which tells it from the names of a diff. */
    private static String text(List<String> statements) {
        return statements.stream().map(line -> ' ' + line + '\n').collect(Collectors.joining());
    }

    /** The statements of each section; a title that comes again gets a number. */
    private static Map<String, List<String>> sections(String text, Version version) {
        Analysis analysis = Analysis.of(Source.of("", text), Catalogue.load().at(version), ReadingOptions.DEFAULT);
        Map<Integer, String> titles = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Section section : analysis.sections()) {
            int count = counts.merge(section.title(), 1, Integer::sum);
            titles.put(section.header().number(), section.title() + (count > 1 ? " (" + count + ')' : ""));
        }
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String title = OUTSIDE;
        for (Line line : analysis.tree().lines()) {
            title = titles.getOrDefault(line.number(), title);
            if (line.kind() == Line.Kind.STATEMENT || line.kind() == Line.Kind.SCOPE) {
                sections.computeIfAbsent(title, key -> new ArrayList<>()).add(statement(line, text));
            }
        }
        return sections;
    }

    private static String statement(Line line, String text) {
        return line.words().isEmpty()
                ? line.span().of(text).strip()
                : line.words().stream().map(word -> word.of(text)).collect(Collectors.joining(" "));
    }
}
