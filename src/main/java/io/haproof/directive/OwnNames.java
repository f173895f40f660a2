package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds names that HAProxy looks up in the section where they stand, and does not find there. */
final class OwnNames {

    /** What is looked up in its own section, and how messages call it. */
    private static final Map<String, String> KINDS =
            Map.of("filter", "bandwidth limit", "group", "group", "spoe-engine", "SPOE engine", "user", "user");

    private OwnNames() {}

    /** The names that are missing in a section, in the order of the text. */
    static List<Problem> missing(Section section) {
        List<Argument> wanted = new ArrayList<>();
        for (Directive directive : section.directives()) {
            for (Argument argument : directive.references()) {
                if (argument.type().equals("ref")
                        && KINDS.containsKey(argument.hole().detail())) {
                    wanted.add(argument);
                }
            }
        }
        boolean isOpen = section.keyword().equals("defaults")
                || !section.directives("disabled").isEmpty()
                || !section.directives().stream().allMatch(Directive::isCertain);
        if (wanted.isEmpty() || isOpen) {
            return List.of();
        }
        Set<String> defined = defined(section);
        List<Problem> problems = new ArrayList<>();
        for (Argument name : wanted) {
            String kind = name.hole().detail();
            Excerpt text = name.text();
            if (!defined.contains(kind + ' ' + text)) {
                String message = "there is no " + KINDS.get(kind) + " \"" + text + "\" in " + section.title();
                problems.add(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
            }
        }
        return problems;
    }

    private static Set<String> defined(Section section) {
        return section.directives().stream()
                .flatMap(directive -> directive.arguments().stream())
                .filter(argument -> argument.type().equals("def"))
                .map(argument -> argument.hole().detail() + ' ' + argument.text())
                .collect(Collectors.toSet());
    }
}
