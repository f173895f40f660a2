package io.haproof.directive;

import java.util.List;
import java.util.Set;

/**
 * A problem that HAProxy finds only when a proxy uses the line, after the whole text was read without a fault.
 *
 * @param section the section that the line stands in
 * @param directive the line
 * @param problem what is wrong with it
 */
record LateProblem(Section section, Directive directive, Problem problem) {

    /** All these set the one log format of a proxy; the last one counts. */
    private static final Set<String> LOG_FORMATS =
            Set.of("log-format", "option httplog", "option httpslog", "option tcplog");

    /**
     * Whether some proxy with a frontend side uses the line: its own, or one that inherits it and does not override it.
     *
     * @param sections all sections of the text, in order
     */
    boolean matters(List<Section> sections) {
        if (!section.keyword().equals("defaults")) {
            return isFrontend(section)
                    && !isOverridden(section, section.directives().indexOf(directive) + 1);
        }
        List<Section> below = sections.subList(sections.indexOf(section) + 1, sections.size());
        for (Section other : below) {
            if (other.keyword().equals("defaults")) {
                return false;
            }
            if (isFrontend(other) && !isOverridden(other, 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a directive from {@code first} on takes the place of the line, so that HAProxy forgets it. */
    private boolean isOverridden(Section user, int first) {
        List<Directive> own = user.directives();
        return own.subList(first, own.size()).stream().anyMatch(other -> isSameSetting(other.keyword()));
    }

    private boolean isSameSetting(String keyword) {
        return keyword.equals(directive.keyword()) && !keyword.startsWith("use")
                || LOG_FORMATS.contains(keyword) && LOG_FORMATS.contains(directive.keyword());
    }

    private static boolean isFrontend(Section section) {
        return section.keyword().equals("frontend") || section.keyword().equals("listen");
    }
}
