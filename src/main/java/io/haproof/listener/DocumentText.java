package io.haproof.listener;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes values as text, with a line feed at the end. */
final class DocumentText {

    private DocumentText() {}

    static String of(Value value, Notation notation) {
        try {
            return switch (notation) {
                case JSON -> JsonText.of(value);
                case YAML -> YamlText.of(value);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
