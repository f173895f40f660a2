package io.haproof.listener;

/** The unit of a timeout. */
public enum TimeUnit implements ApiWord {
    MILLISECONDS("ms"),
    SECONDS("s");

    private final String word;

    TimeUnit(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
