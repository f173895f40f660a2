package io.haproof.lint.config;

import io.haproof.lint.option.Misfit;
import io.haproof.lint.option.OptionType;
import io.haproof.listener.document.PlainValues;
import io.haproof.listener.document.Value;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranges of versions of this tool: {@code >=0.1 <1}, or {@code 0.1} for all whose first numbers these are. */
final class ToolRange {

    private static final String PART = "(>=|<=|>|<|=)?[ ]*([0-9]{1,6}(?:\\.[0-9]{1,6}){0,2})";
    private static final Pattern COMPARISON = Pattern.compile(PART);
    private static final String FORM = PART + "(?:[ ,]+" + PART + ")*";
    private static final String EXPECTED = "a range of versions such as \">=0.1 <1\"";

    private ToolRange() {}

    static OptionType<String> type() {
        return OptionType.of(
                EXPECTED,
                PlainValues.object("type", List.of("string", "number"), "examples", List.of(">=0.1 <1")),
                ToolRange::read,
                text -> text);
    }

    private static String read(Value value) throws Misfit {
        if (value instanceof Value.Scalar scalar && scalar.text().matches(FORM)) {
            return scalar.text();
        }
        throw OptionType.misfit(value, EXPECTED);
    }

    /** Whether a version such as {@code 0.1.0-SNAPSHOT} is in a range; what stands behind its numbers does not count. */
    static boolean contains(String range, String version) {
        int[] actual = numbers(version.replaceFirst("[^0-9.].*", ""));
        Matcher comparison = COMPARISON.matcher(range);
        while (comparison.find()) {
            String operator = comparison.group(1) == null ? "" : comparison.group(1);
            int[] limit = numbers(comparison.group(2));
            boolean fits = switch (operator) {
                case ">=" -> Arrays.compare(actual, limit) >= 0;
                case ">" -> Arrays.compare(actual, limit) > 0;
                case "<=" -> Arrays.compare(actual, limit) <= 0;
                case "<" -> Arrays.compare(actual, limit) < 0;
                default ->
                    (version + '.').startsWith(comparison.group(2) + '.')
                            || version.startsWith(comparison.group(2) + '-');
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The three numbers of a version; those that are missing are 0. */
    private static int[] numbers(String version) {
        int[] numbers = new int[3];
        String[] parts = version.split("\\.", -1);
        for (int i = 0; i < Math.min(parts.length, numbers.length); i++) {
            numbers[i] = parts[i].isEmpty() ? 0 : Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
