package io.haproof.text;

/** Texts of a length that a message can have: a word of a file, or of what a user says, may be as long as the file. */
public final class Brief {

    private static final int LONGEST = 1000;
    private static final int KEPT = 480;

    private Brief() {}

    /** The text, or both ends of one that nobody would read. */
    public static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int tail = text.length() - KEPT;
        int from = Character.isLowSurrogate(text.charAt(tail)) ? tail + 1 : tail;
        int to = Character.isHighSurrogate(text.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
        return text.substring(0, to) + " … " + text.substring(from);
    }
}
