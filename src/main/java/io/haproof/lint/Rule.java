package io.haproof.lint;

/**
 * Finds one kind of defect. Rules are stateless and may be used by several threads at once: what they know they get from
 * what they subscribed to, and what they find they say to the {@link RuleContext}.
 */
public interface Rule {

    RuleInfo info();

    /** Says what this rule wants to see; called once for each {@link Linter}. */
    void listen(Subscriptions on);

    /** Whether it can find anything with what is known beside the text; rules about the text alone always can. */
    default boolean canFind(Outside outside) {
        return true;
    }
}
