package io.haproof.listener.document;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes values as JSON or YAML. Whole texts have a line feed at their end. */
public final class DocumentText {

    private DocumentText() {}

    /** The text of a value that comes from no file. */
    public static String of(Value value, Notation notation) {
        return of(value, notation, "");
    }

    /**
     * The text of a value of a file, in which parts may be new.
     *
     * @param origin the text of the file; what has no quotes there gets none
     */
    public static String of(Value value, Notation notation, String origin) {
        try {
            return switch (notation) {
                case JSON -> JsonText.of(value);
                case YAML -> YamlText.of(value, origin);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A value as JSON in one line, without blanks. */
    public static String compact(Value value) {
        try {
            return JsonText.compact(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A text in which JSON's escapes stand for what cannot be seen, so that it stays in one line. */
    public static String escaped(String text) {
        return Characters.escaped(text);
    }
}
