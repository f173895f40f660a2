package io.haproof.lint.rule.cds;

import io.haproof.directive.Analysis;
import io.haproof.directive.Section;
import io.haproof.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The frontends of a text and the backends of the names that the service would give them. A text with a frontend {@code x}
 * and a backend {@code x-abk} is taken for one of the service.
 *
 * @param names the names of the frontends that have such a backend, in the order of the text
 * @param frontends all frontends by name
 * @param backends all backends by name
 */
record Pairs(List<Word> names, Map<String, Section> frontends, Map<String, Section> backends) {

    static final String SUFFIX = "-abk";

    static Pairs of(Analysis analysis) {
        Pairs pairs = new Pairs(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        for (Section section : analysis.sections()) {
            String name = section.name().map(Word::value).orElse("");
            switch (section.keyword()) {
                case "frontend" -> pairs.frontends.putIfAbsent(name, section);
                case "backend" -> pairs.backends.putIfAbsent(name, section);
                default -> {}
            }
        }
        if (pairs.backends.keySet().stream().noneMatch(name -> name.endsWith(SUFFIX))) {
            return pairs;
        }
        for (Section section : analysis.sections()) {
            section.name()
                    .filter(name ->
                            section.keyword().equals("frontend") && pairs.backends.containsKey(name.value() + SUFFIX))
                    .ifPresent(pairs.names::add);
        }
        return pairs;
    }

    /** Whether the text is taken for one of the service. */
    boolean areThere() {
        return !names.isEmpty();
    }
}
