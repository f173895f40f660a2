package io.haproof.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A named text and its lines. Immutable.
 *
 * <p>HAProxy reads bytes. Bytes that are UTF-8 are decoded as such; a file that is not is read as Latin-1, one
 * character a byte, so that {@link #bytes()} gives back what was read in either case.
 */
public final class Source {

    /** What stands in a text for bytes that are not UTF-8; a text may hold it, too. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String name;
    private final String text;
    private final boolean utf8;
    private final LineIndex lines;

    private Source(String name, String text, boolean utf8) {
        this.name = name;
        this.text = text;
        this.utf8 = utf8;
        this.lines = new LineIndex(text);
    }

    /** A text from memory; {@code name} is what findings and reports call it. */
    public static Source of(String name, String text) {
        return new Source(name, text, true);
    }

    /** A text from the bytes of a file: UTF-8 if they are, else Latin-1. */
    public static Source ofBytes(String name, byte[] bytes) {
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        if (decoded.indexOf(REPLACEMENT) < 0) {
            return new Source(name, decoded, true);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Source(name, text, true);
        } catch (CharacterCodingException notUtf8) {
            return new Source(name, new String(bytes, StandardCharsets.ISO_8859_1), false);
        }
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** False if the bytes were not UTF-8, so that each character stands for one byte. */
    public boolean isUtf8() {
        return utf8;
    }

    public LineIndex lines() {
        return lines;
    }

    /** The text in the encoding it was read in. */
    public byte[] bytes() {
        return text.getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** The same name and encoding with another text, after edits. */
    public Source withText(String changed) {
        return new Source(name, changed, utf8);
    }

    @Override
    public String toString() {
        return name;
    }
}
