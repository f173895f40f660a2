package io.haproof.listener.document;

/** How a document is written. */
public enum Notation {
    JSON,
    YAML
}
