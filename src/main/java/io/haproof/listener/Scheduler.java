package io.haproof.listener;

/** How a listener chooses the server of a connection. */
public enum Scheduler implements ApiWord {
    ROUND_ROBIN("roundrobin"),
    LEAST_CONN("leastconn"),
    STATIC_RR("static-rr"),
    SOURCE("source");

    private final String word;

    Scheduler(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
