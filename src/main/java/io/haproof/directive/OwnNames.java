package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.text.Excerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names that HAProxy looks up in the section where they stand, and does not find there. */
final class OwnNames {

    /** What is looked up in its own section, and how messages call it. */
    private static final Map<String, String> KINDS =
            Map.of("filter", "bandwidth limit", "group", "group", "spoe-engine", "SPOE engine", "user", "user");

    private OwnNames() {}

    /** The names that are missing in a section, in the order of the text. */
    static List<Problem> missing(Section section) {
        Set<String> defined = new HashSet<>();
        List<Argument> wanted = new ArrayList<>();
        boolean isOpen = section.keyword().equals("defaults");
        for (Directive directive : section.directives()) {
            isOpen |= !directive.isCertain() || directive.keyword().equals("disabled");
            for (Argument argument : directive.arguments()) {
                if (argument.type().equals("def")) {
                    defined.add(argument.hole().detail() + ' ' + argument.text());
                } else if (argument.type().equals("ref")
                        && KINDS.containsKey(argument.hole().detail())) {
                    wanted.add(argument);
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        if (!isOpen) {
            for (Argument name : wanted) {
                String kind = name.hole().detail();
                Excerpt text = name.text();
                if (!defined.contains(kind + ' ' + text)) {
                    String message = "there is no " + KINDS.get(kind) + " \"" + text + "\" in " + section.title();
                    problems.add(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
                }
            }
        }
        return problems;
    }
}
