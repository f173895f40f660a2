package io.haproof.text;

/** A text that must not be seen: it prints as stars wherever it is printed by accident. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Keeps a text secret. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The text itself, for the one place that needs it. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
