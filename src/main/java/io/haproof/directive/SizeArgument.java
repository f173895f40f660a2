package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;
import java.math.BigInteger;

/** A size: digits and perhaps {@code k}, {@code m} or {@code g}; manual section 2.6. */
final class SizeArgument implements ArgumentType {

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        String word = text.value();
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        int shift = digits == word.length() ? 0 : shift(word.charAt(digits));
        if (digits == 0 || shift < 0 || digits + (shift > 0 ? 1 : 0) < word.length()) {
            String message = '"' + word + "\" is not a size; expected digits and perhaps one of k, m and g";
            throw new Misfit(Problem.fatal(Kind.BAD_SIZE, text.raw(), message));
        }
        BigInteger value = new BigInteger(word.substring(0, digits)).shiftLeft(shift);
        NumberSpec spec = cursor.context().reading().spec(hole);
        boolean fits = value.bitLength() <= Integer.SIZE;
        if (!fits || !spec.accepted().contains(value.longValue())) {
            String range = spec.accepted().equals(Ranges.ANY)
                    ? "less than 4g"
                    : spec.accepted().describe();
            String message = "the size \"" + word + "\" is out of range; expected " + range;
            throw new Misfit(Problem.fatal(Kind.VALUE_OUT_OF_RANGE, text.raw(), message));
        }
        cursor.bind(hole, text, value.longValue());
    }

    private static int shift(char unit) {
        return switch (unit) {
            case 'k', 'K' -> 10;
            case 'm', 'M' -> 20;
            case 'g', 'G' -> 30;
            default -> -1;
        };
    }

    @Override
    public boolean looksLike(Word word) {
        return !word.value().isEmpty() && "0123456789".indexOf(word.value().charAt(0)) >= 0;
    }

    @Override
    public String describe(Hole hole) {
        return "a size such as 64k";
    }
}
