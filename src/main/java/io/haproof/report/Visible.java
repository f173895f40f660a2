package io.haproof.report;

/** Shows characters harmlessly: what would move the cursor, ring or reorder the line is shown by its number. */
public final class Visible {

    private static final int TAB_STOP = 4;

    /** What terminals draw as pictures, and wide, among the symbols of the older blocks. */
    private static final String OLD_PICTURES = "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

    private Visible() {}

    /** A text that stays on one line and does nothing to a terminal. */
    public static String text(String text) {
        if (text.chars().allMatch(unit -> unit >= ' ' && unit < 0x7f)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(point -> shown.append(point(point, shown.length())));
        return shown.toString();
    }

    /**
     * One code point as it is shown.
     *
     * @param column how many columns stand in front of it on its line, for tabs
     */
    static String point(int point, int column) {
        if (point == '\t') {
            return " ".repeat(TAB_STOP - column % TAB_STOP);
        }
        if (isHarmless(point)) {
            return Character.toString(point);
        }
        String digits = Integer.toHexString(point);
        return point < 0x100 ? "\\x" + (point < 0x10 ? "0" : "") + digits : "\\u{" + digits + '}';
    }

    private static boolean isHarmless(int point) {
        if ((point & 0xfffe) == 0xfffe) {
            // No characters; XML forbids two of them.
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** How many columns of a terminal a text takes that went through {@link #point}. */
    public static int width(String shown) {
        return shown.codePoints().map(Visible::width).sum();
    }

    private static int width(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** The blocks whose characters terminals draw two columns wide: East Asian scripts and pictures. */
    private static boolean isWide(int point) {
        return OLD_PICTURES.indexOf(point) >= 0
                || point >= 0x1100 && point <= 0x115f
                || point >= 0x2e80 && point <= 0xa4cf && point != 0x303f
                || point >= 0xac00 && point <= 0xd7a3
                || point >= 0xf900 && point <= 0xfaff
                || point >= 0xfe30 && point <= 0xfe6f
                || point >= 0xff00 && point <= 0xff60
                || point >= 0xffe0 && point <= 0xffe6
                || point >= 0x1f300 && point <= 0x1f64f
                || point >= 0x1f680 && point <= 0x1f6ff
                || point >= 0x1f900 && point <= 0x1faff
                || point >= 0x20000 && point <= 0x3fffd;
    }
}
