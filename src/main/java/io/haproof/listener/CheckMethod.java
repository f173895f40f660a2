package io.haproof.listener;

/** The method of the request that checks the health of a server. */
public enum CheckMethod implements ApiWord {
    GET("GET"),
    HEAD("HEAD"),
    OPTIONS("OPTIONS");

    private final String word;

    CheckMethod(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
