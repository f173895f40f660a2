package io.haproof.directive;

import java.math.BigInteger;

/** The ways in which HAProxy reads whole numbers. */
enum NumberFormat {
    /** Decimal with an optional sign, to the end of the word ({@code strtol} whose end is checked). */
    STRICT(true, true),
    /** C notation with an optional sign, to the end of the word: {@code 0x10}, {@code 010}. */
    STRICT_C(true, true),
    /** Decimal with an optional sign; what follows is dropped, and no digits are 0 ({@code atoi}). */
    LENIENT(false, true),
    /** Decimal digits only, to the end of the word. */
    DIGITS(true, false),
    /** Decimal digits; what follows is dropped, and no digits are 0. */
    LEADING_DIGITS(false, false);

    /**
     * What was read.
     *
     * @param value the number, without limits
     * @param end the index behind the last character that was read
     */
    record Reading(BigInteger value, int end) {}

    /** So many digits of any notation fit 64 bits. */
    private static final int SHORT = 16;

    private final boolean whole;
    private final boolean signed;

    NumberFormat(boolean whole, boolean signed) {
        this.whole = whole;
        this.signed = signed;
    }

    /** Whether a word must be a number from its first to its last character. */
    boolean isWhole() {
        return whole;
    }

    /** Reads the number at the start of {@code word}; a word without digits gives 0 and an end of 0. */
    Reading read(String word) {
        int at = 0;
        boolean negative = false;
        if (signed) {
            while (at < word.length()
                    && (word.charAt(at) == ' ' || word.charAt(at) >= '\t' && word.charAt(at) <= '\r')) {
                at++;
            }
            if (at < word.length() && (word.charAt(at) == '-' || word.charAt(at) == '+')) {
                negative = word.charAt(at) == '-';
                at++;
            }
        }
        int radix = 10;
        if (this == STRICT_C && word.startsWith("0", at)) {
            boolean hexadecimal = word.regionMatches(true, at, "0x", 0, 2) && digitsEnd(word, at + 2, 16) > at + 2;
            radix = hexadecimal ? 16 : 8;
            at += hexadecimal ? 2 : 0;
        }
        int end = digitsEnd(word, at, radix);
        if (end == at) {
            return new Reading(BigInteger.ZERO, 0);
        }
        BigInteger value = end - at < SHORT
                ? BigInteger.valueOf(Long.parseLong(word, at, end, radix))
                : new BigInteger(word.substring(at, Math.min(end, at + 400)), radix);
        return new Reading(negative ? value.negate() : value, end);
    }

    private static int digitsEnd(String word, int from, int radix) {
        int end = from;
        while (end < word.length() && word.charAt(end) < 0x80 && Character.digit(word.charAt(end), radix) >= 0) {
            end++;
        }
        return end;
    }
}
