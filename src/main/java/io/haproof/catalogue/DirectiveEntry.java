package io.haproof.catalogue;

import io.haproof.syntax.Notation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one version knows of a keyword in one section.
 *
 * @param keyword one or more words, such as {@code timeout client}
 * @param words the words of the keyword
 * @param section the section that was asked about
 * @param placement what HAProxy does with the keyword there
 * @param syntax what may follow the keyword, without guards
 * @param arity what HAProxy does with words that the syntax does not ask for, and with a second line of the kind
 * @param negatable whether {@code no} may stand in front
 * @param defaultable whether {@code default} may stand in front
 * @param summary one line, in our words
 * @param gate what must be exposed first
 * @param modes what HAProxy does with the keyword in proxies of these modes, where that is not {@code ACCEPTED}
 * @param deprecation why not to use it any more
 * @param hint what HAProxy proposes when the keyword is known only to be refused
 * @param companions what the words of a line demand or forbid of each other
 * @param setting the keyword whose value the line sets, which is its own but where it takes the place of another line
 * @param leading whether it must stand above every section that is not {@code global}
 * @param buildDependent whether only some builds know the keyword, so that nothing about it can be fatal
 */
public record DirectiveEntry(
        String keyword,
        List<String> words,
        String section,
        Verdict placement,
        Notation syntax,
        Arity arity,
        boolean negatable,
        boolean defaultable,
        String summary,
        Gate gate,
        Map<String, Verdict> modes,
        Optional<Deprecation> deprecation,
        Optional<String> hint,
        Companions companions,
        String setting,
        boolean leading,
        boolean buildDependent) {

    public DirectiveEntry {
        words = List.copyOf(words);
        modes = Map.copyOf(modes);
    }

    /** Whether it is a rule, which begins with an action. */
    public boolean isRule() {
        Notation first = syntax;
        while (first instanceof Notation.Sequence sequence && !sequence.items().isEmpty()) {
            first = sequence.items().get(0);
        }
        return first instanceof Notation.WordPattern pattern
                && pattern.parts().get(0) instanceof Notation.Hole hole
                && hole.type().equals("actions");
    }

    /** What HAProxy does with too much of something. */
    public record Arity(Surplus surplus, Optional<Verdict> repeated) {}

    /** What HAProxy does with words behind a complete directive. */
    public enum Surplus {
        /** It refuses the line. */
        REFUSED,
        /** It does not look at them. */
        IGNORED,
        /** It refuses one word, but not two: the argument check counts in pairs. */
        REFUSED_IF_ONE
    }
}
