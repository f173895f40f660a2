package io.haproof.directive;

import java.util.List;

/**
 * A problem that HAProxy finds only when a proxy uses the line, after the whole text was read without a fault.
 *
 * @param section the section that the line stands in
 * @param directive the line
 * @param problem what is wrong with it
 */
record LateProblem(Section section, Directive directive, Problem problem) {

    /**
     * Whether some proxy with a frontend side uses the line: its own, or one that inherits it and does not override it.
     *
     * @param sections all sections of the text, in order
     */
    boolean matters(List<Section> sections) {
        if (!section.keyword().equals("defaults")) {
            return isFrontend(section);
        }
        List<Section> below = sections.subList(sections.indexOf(section) + 1, sections.size());
        for (Section other : below) {
            if (other.keyword().equals("defaults")) {
                return false;
            }
            boolean overrides =
                    other.directives().stream().anyMatch(own -> own.keyword().equals(directive.keyword()));
            if (isFrontend(other) && !overrides) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFrontend(Section section) {
        return section.keyword().equals("frontend") || section.keyword().equals("listen");
    }
}
