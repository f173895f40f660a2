package io.haproof.listener;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes values as text, with a line feed at the end. */
final class DocumentText {

    private DocumentText() {}

    /** What comes from no file. */
    static String of(Value value, Notation notation) {
        return of(value, notation, "");
    }

    /** @param origin the text of the file that values come from */
    static String of(Value value, Notation notation, String origin) {
        try {
            return switch (notation) {
                case JSON -> JsonText.of(value);
                case YAML -> YamlText.of(value, origin);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
