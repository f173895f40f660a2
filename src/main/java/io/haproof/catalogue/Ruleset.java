package io.haproof.catalogue;

import java.util.List;
import java.util.Optional;

/** The actions of one rule set in one version. */
final class Ruleset {
    private final Index<ActionEntry> actions;
    private final List<ActionEntry> prefixes;

    /**
     * The actions.
     *
     * @param byPrefix the names that a longer word selects, too
     */
    Ruleset(Index<ActionEntry> actions, List<String> byPrefix) {
        this.actions = actions;
        this.prefixes =
                byPrefix.stream().flatMap(name -> actions.get(name).stream()).toList();
    }

    List<String> names() {
        return actions.names();
    }

    /** The action of this name, or the one with the longest name that the word starts with. */
    Optional<ActionEntry> select(String word) {
        Optional<ActionEntry> exact = actions.get(word);
        if (exact.isPresent()) {
            return exact;
        }
        Optional<ActionEntry> best = Optional.empty();
        for (ActionEntry action : prefixes) {
            boolean longer =
                    best.isEmpty() || action.name().length() > best.get().name().length();
            if (longer && word.startsWith(action.name())) {
                best = Optional.of(action);
            }
        }
        return best;
    }
}
