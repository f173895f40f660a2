package io.haproof.lint.config;

import io.haproof.lint.RuleSettings;

/**
 * A value of something that can be set, and who says so.
 *
 * @param key what is set
 * @param value to what
 * @param origin where that is said
 */
public record Setting<T>(Key<T> key, T value, Origin origin) {

    RuleSettings applied(RuleSettings rules) {
        return key.applied(rules, value);
    }

    /** The value as maps, lists, texts, numbers and truth values; a value that may be a secret is hidden. */
    public Object plain() {
        return key.isPrivate() ? "****" : key.type().plain(value);
    }

    /** The value as a person would write it in YAML; one that may be a secret is hidden. */
    public String shown() {
        return key.isPrivate() ? "****" : key.type().shown(value);
    }

    @Override
    public String toString() {
        return key.name() + ": " + shown() + " (" + origin + ')';
    }
}
