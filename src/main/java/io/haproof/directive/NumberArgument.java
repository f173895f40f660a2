package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;
import java.math.BigInteger;

/** A whole number, in one of the ways in which HAProxy reads them. */
record NumberArgument(NumberFormat format) implements ArgumentType {

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        NumberSpec spec = cursor.context().reading().spec(hole);
        String word = text.value();
        NumberFormat.Reading reading = format.read(word);
        boolean isWhole = !word.isEmpty() && reading.end() == word.length();
        if (format.isWhole() && !isWhole) {
            throw new Misfit(Problem.fatal(
                    Kind.BAD_VALUE, text.raw(), '"' + word + "\" is not a whole number; expected " + describe(hole)));
        }
        long value = toLong(reading.value(), spec);
        if (!spec.accepted().contains(value)) {
            throw new Misfit(
                    Problem.fatal(Kind.VALUE_OUT_OF_RANGE, text.raw(), outOfRange(word, value, isWhole, spec)));
        }
        if (!isWhole && !word.isEmpty()) {
            String message = '"' + word + "\" is read as " + value + "; what does not belong to the number is dropped";
            cursor.remark(Problem.warning(Kind.NUMBER_TRAILING_GARBAGE, text.raw(), message));
        } else if (spec.warned().contains(value)) {
            String message = '"' + word + "\" is accepted with a warning, as is every number that is "
                    + spec.warned().describe();
            cursor.remark(Problem.warning(Kind.VALUE_OUT_OF_RANGE, text.raw(), message));
        }
        cursor.bind(hole, text, value);
    }

    private static String outOfRange(String word, long value, boolean isWhole, NumberSpec spec) {
        String read = isWhole ? "" : " is read as " + value + ", which";
        return '"' + word + '"' + read + " is out of range; expected "
                + spec.accepted().describe();
    }

    private static long toLong(BigInteger value, NumberSpec spec) {
        if (spec.wraps()) {
            return value.intValue();
        }
        return value.bitLength() < Long.SIZE ? value.longValue() : value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    @Override
    public boolean looksLike(Word word) {
        return !word.value().isEmpty() && "0123456789+-".indexOf(word.value().charAt(0)) >= 0;
    }

    @Override
    public String describe(Hole hole) {
        String range = NumberSpec.of(hole).accepted().describe();
        boolean bounded = !NumberSpec.of(hole).accepted().equals(Ranges.ANY);
        return bounded ? "a number (" + range + ")" : "a number";
    }
}
