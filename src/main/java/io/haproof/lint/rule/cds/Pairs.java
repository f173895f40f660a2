package io.haproof.lint.rule.cds;

import io.haproof.directive.Analysis;
import io.haproof.listener.HttpListener;
import io.haproof.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The frontends of a text and the backends of the names that the service would give them. A text with a frontend {@code x}
 * and a backend {@code x-abk} is taken for one of the service.
 *
 * @param names the names of the frontends that have such a backend, in the order of the text
 * @param frontends the names of all frontends
 */
record Pairs(List<Word> names, Set<String> frontends) {

    static Pairs of(Analysis analysis) {
        List<Word> frontends = names(analysis, "frontend");
        Set<String> backends = values(names(analysis, "backend"));
        List<Word> names = frontends.stream()
                .filter(name -> backends.contains(name.value() + HttpListener.BACKEND_SUFFIX))
                .toList();
        return new Pairs(names, values(frontends));
    }

    private static List<Word> names(Analysis analysis, String keyword) {
        return analysis.sections().stream()
                .filter(section -> section.keyword().equals(keyword))
                .flatMap(section -> section.name().stream())
                .filter(name -> !name.isOpen())
                .toList();
    }

    private static Set<String> values(List<Word> names) {
        Set<String> values = new HashSet<>();
        names.forEach(name -> values.add(name.value()));
        return values;
    }

    /** Whether the text is taken for one of the service. */
    boolean areThere() {
        return !names.isEmpty();
    }
}
