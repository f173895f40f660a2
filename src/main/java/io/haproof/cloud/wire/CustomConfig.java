package io.haproof.cloud.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The custom configuration of an instance (API document, action 15). Prints without it: a configuration holds passwords.
 *
 * @param fields the object that this is a view of
 */
public record CustomConfig(ObjectNode fields) {

    /** The text; nothing for an instance that has none. */
    public Optional<String> text() {
        return Fields.text(fields, "Configs");
    }

    @Override
    public String toString() {
        return "CustomConfig[" + text().map(String::length).orElse(0) + " characters]";
    }
}
