package io.haproof.listener;

/** What a listener speaks. */
public enum ListenerMode implements ApiWord {
    HTTP("http"),
    TCP("tcp");

    private final String word;

    ListenerMode(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
