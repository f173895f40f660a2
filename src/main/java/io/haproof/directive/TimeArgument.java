package io.haproof.directive;

import io.haproof.catalogue.Dialect;
import io.haproof.catalogue.Verdict;
import io.haproof.directive.Problem.Kind;
import io.haproof.directive.Problem.Replacement;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;

/** A time: digits and perhaps a unit; manual section 2.5. */
final class TimeArgument implements ArgumentType {

    private static final Map<String, Long> MICROSECONDS = Map.of(
            "us", 1L, "ms", 1_000L, "s", 1_000_000L, "m", 60_000_000L, "h", 3_600_000_000L, "d", 86_400_000_000L);
    private static final BigInteger MAXIMUM = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        String word = text.value();
        NumberSpec spec = cursor.context().reading().spec(hole);
        Dialect.Times times = cursor.context().vocabulary().dialect().times();
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        String unit = unitAt(word, digits);
        boolean noDigits = digits == 0 && (times.bareUnit() == Verdict.REFUSED || unit.isEmpty());
        if (noDigits || unit.isEmpty() && digits < word.length()) {
            throw new Misfit(unreadable(word, digits, text));
        }
        int end = digits + unit.length();
        BigInteger count = digits == 0 ? BigInteger.ZERO : new BigInteger(word.substring(0, digits)).mod(WORD);
        BigInteger value = inUnit(count, unit.isEmpty() ? spec.unit() : unit, spec.unit());
        if (value.compareTo(MAXIMUM) > 0 && !times.wraps()) {
            String message = "the time \"" + word + "\" is longer than " + MAXIMUM + ' ' + spec.unit()
                    + ", the longest that fits";
            throw new Misfit(Problem.fatal(Kind.TIME_OVERFLOW, text.raw(), message));
        }
        long rounded = value.longValue();
        if (!spec.accepted().contains(rounded)) {
            String message = "the time \"" + word + "\" is out of range; expected "
                    + spec.accepted().describe() + ' ' + spec.unit();
            throw new Misfit(Problem.fatal(Kind.VALUE_OUT_OF_RANGE, text.raw(), message));
        }
        remark(cursor, text, spec, end, rounded);
        cursor.bind(hole, text, rounded);
    }

    private static void remark(Cursor cursor, Excerpt text, NumberSpec spec, int end, long value) {
        String word = text.value();
        if (end < word.length()) {
            String message = "\"" + word + "\" is read as " + word.substring(0, end) + "; \"" + word.substring(end)
                    + "\" is dropped";
            cursor.remark(Problem.warning(Kind.TIME_TRAILING_GARBAGE, text.span(end, word.length()), message));
        } else if (spec.warned().contains(value) && Character.isDigit(word.charAt(end - 1))) {
            String message = value + " without a unit is " + value + ' ' + spec.unit() + ", which is very short;"
                    + " add the unit that is meant";
            cursor.remark(Problem.warning(Kind.VALUE_OUT_OF_RANGE, text.raw(), message)
                    .with(new Replacement("add the unit " + spec.unit(), text.raw(), word + spec.unit(), true)));
        } else if (cursor.context().vocabulary().dialect().times().wraps() && value > Integer.MAX_VALUE) {
            String message = "the time \"" + word + "\" does not fit 32 bits and wraps around to a much shorter one";
            cursor.remark(
                    Problem.warning(Kind.TIME_OVERFLOW, text.raw(), message).as(Problem.Gravity.ERROR));
        }
    }

    private static String unitAt(String word, int at) {
        String best = "";
        for (String unit : MICROSECONDS.keySet()) {
            if (word.startsWith(unit, at) && unit.length() > best.length()) {
                best = unit;
            }
        }
        return best;
    }

    /** HAProxy rounds up, so that no time but zero becomes zero. */
    private static BigInteger inUnit(BigInteger count, String unit, String wanted) {
        BigInteger micros = count.multiply(BigInteger.valueOf(micros(unit)));
        BigInteger divisor = BigInteger.valueOf(micros(wanted));
        return micros.add(divisor).subtract(BigInteger.ONE).divide(divisor);
    }

    private static long micros(String unit) {
        return MICROSECONDS.getOrDefault(unit, 1_000L);
    }

    private static Problem unreadable(String word, int digits, Excerpt text) {
        String expected = "; expected digits and perhaps a unit, one of us, ms, s, m, h and d";
        if (digits == 0) {
            return Problem.fatal(Kind.BAD_TIME, text.raw(), '"' + word + "\" is not a time" + expected);
        }
        String rest = word.substring(digits);
        String lower = rest.toLowerCase(Locale.ROOT);
        Problem problem = Problem.fatal(
                Kind.BAD_TIME,
                text.span(digits, word.length()),
                '"' + word + "\" is not a time: \"" + rest + "\" is no unit" + expected);
        if (MICROSECONDS.containsKey(lower)) {
            String fixed = word.substring(0, digits) + lower;
            return problem.with(new Replacement("replace by \"" + fixed + '"', text.raw(), fixed, false));
        }
        return problem;
    }

    @Override
    public boolean looksLike(Word word) {
        return !word.value().isEmpty() && "0123456789".indexOf(word.value().charAt(0)) >= 0;
    }

    @Override
    public String describe(Hole hole) {
        return "a time such as 30s";
    }
}
