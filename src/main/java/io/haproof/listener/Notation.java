package io.haproof.listener;

/** How a document is written. */
public enum Notation {
    JSON,
    YAML
}
