package io.haproof.listener;

/** On or off. */
public enum Switch implements ApiWord {
    ON("on"),
    OFF("off");

    private final String word;

    Switch(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
