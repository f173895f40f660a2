package io.haproof.listener.document;

import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.HashMap;
import java.util.Map;

/** Reads JSON and YAML into values that know where they stand. */
public final class DocumentReader {

    /** So deep are values nested at most; no document of the API goes below 7. */
    static final int MAX_DEPTH = 100;

    private DocumentReader() {}

    /**
     * Reads a file.
     *
     * @throws DocumentException if it is not written in the notation, has a field twice, holds more than one document, or is
     *     nested too deeply
     */
    public static Value read(Source source, Notation notation) throws DocumentException {
        return switch (notation) {
            case JSON -> JsonReader.read(source);
            case YAML -> YamlReader.read(source);
        };
    }

    static void checkDepth(int depth, Source source, int offset) throws DocumentException {
        if (depth > MAX_DEPTH) {
            throw new DocumentException(
                    source.lines().position(offset), "is nested more than " + MAX_DEPTH + " levels deep");
        }
    }

    static DocumentException fault(Source source, Notation notation, int offset, String what) {
        return new DocumentException(source.lines().position(offset), "cannot be read as " + notation + ": " + what);
    }

    /** The names of the fields of one object so far. */
    static final class Names {

        private final Source source;
        private final Map<String, Span> seen = new HashMap<>();

        Names(Source source) {
            this.source = source;
        }

        /** Takes note of a name; fails if the object has it already. */
        void add(String name, Span span) throws DocumentException {
            Span first = seen.putIfAbsent(name, span);
            if (first != null) {
                throw new DocumentException(
                        source.lines().position(span.start()),
                        "has the field \"" + Characters.shown(name) + "\" twice in one object, first in line "
                                + source.lines().line(first.start()));
            }
        }
    }
}
