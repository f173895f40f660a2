package io.haproof.listener.document;

import java.util.Arrays;

/** Translates numbers of code points into offsets of UTF-16. */
final class CodePoints {

    private static final int STEP = 64;

    private final String text;

    /** The offset of every {@link #STEP}th code point; nothing if numbers and offsets are the same. */
    private final int[] offsets;

    CodePoints(String text) {
        this.text = text;
        boolean isPlain = text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
        this.offsets = isPlain ? new int[0] : offsets(text);
    }

    private static int[] offsets(String text) {
        int[] found = new int[text.length() / STEP + 1];
        int number = 0;
        for (int offset = 0; offset < text.length(); offset += Character.charCount(text.codePointAt(offset))) {
            if (number % STEP == 0) {
                found[number / STEP] = offset;
            }
            number++;
        }
        return Arrays.copyOf(found, (number + STEP - 1) / STEP);
    }

    /** The offset of a code point, counted from 0; the end of the text for any behind it. */
    int offset(int number) {
        if (offsets.length == 0) {
            return Math.min(number, text.length());
        }
        int step = Math.min(number / STEP, offsets.length - 1);
        int offset = offsets[step];
        for (int left = number - step * STEP; left > 0 && offset < text.length(); left--) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return offset;
    }
}
