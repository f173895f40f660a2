package io.haproof.catalogue;

import io.haproof.syntax.Notation;
import java.util.List;
import java.util.Optional;

/**
 * What one version knows of an action in one rule set.
 *
 * @param name the action's name, without a bracketed part
 * @param ruleset the rule set that was asked about, such as {@code http-request} or {@code tcp-request-content}
 * @param placement whether HAProxy accepts the action, or knows it only to refuse it
 * @param glued what must follow the name in the same word, such as {@code (<var>)}
 * @param syntax the words that follow, before a condition
 * @param mayFollow where the action must be the first of its kind of line in a section: the actions that may stand above it
 * @param follows the actions of which one must be that of the last line above that has such a list, too
 * @param followsUnder the option that must stand above for that to matter
 * @param mode the mode that the proxy must have
 * @param goesOn words with which a terminal action may not end the rule set
 * @param companions what the words of a line demand or forbid of each other
 * @param terminal whether the evaluation of the rule set ends here
 * @param noopWarning whether HAProxy warns of rules behind an unconditional one of this kind
 * @param summary one line, in our words
 * @param gate what must be exposed first
 * @param deprecation why not to use it any more
 * @param buildDependent whether only some builds know the action
 */
public record ActionEntry(
        String name,
        String ruleset,
        Verdict placement,
        Optional<Notation> glued,
        Notation syntax,
        Optional<List<String>> mayFollow,
        Optional<List<String>> follows,
        Optional<String> followsUnder,
        Optional<String> mode,
        List<String> goesOn,
        Companions companions,
        boolean terminal,
        boolean noopWarning,
        String summary,
        Gate gate,
        Optional<Deprecation> deprecation,
        boolean buildDependent) {}
