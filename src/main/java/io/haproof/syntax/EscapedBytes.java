package io.haproof.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that a text writes as {@code \\xHH}. From 0x80 up they are no characters of their own: they become lone low
 * surrogates, which no decoded text contains, until several of them make a character of UTF-8.
 */
final class EscapedBytes {

    /** What is added to a byte to make the character that stands for it. */
    static final char BASE = '\uDC00';

    private static final char FIRST = BASE + 0x80;
    private static final char LAST = BASE + 0xff;

    private EscapedBytes() {}

    /** Turns bytes in a row that are UTF-8 into the characters they mean; {@code origins} moves along. */
    static void join(StringBuilder value, int[] origins) {
        for (int start = 0; start < value.length(); start++) {
            int end = start;
            while (end < value.length() && value.charAt(end) >= FIRST && value.charAt(end) <= LAST) {
                end++;
            }
            if (end - start > 1 && (start == 0 || !Character.isHighSurrogate(value.charAt(start - 1)))) {
                start = join(value, origins, start, end);
            }
        }
    }

    private static int join(StringBuilder value, int[] origins, int start, int end) {
        byte[] bytes = new byte[end - start];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (value.charAt(start + i) - BASE);
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            value.replace(start, end, decoded.toString());
            int shift = end - start - decoded.length();
            System.arraycopy(
                    origins, end, origins, end - shift, Math.min(origins.length, value.length() + shift) - end);
            return start + decoded.length() - 1;
        } catch (CharacterCodingException notUtf8) {
            return end - 1;
        }
    }
}
