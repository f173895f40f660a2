package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets of processors, processes or threads: {@code all}, {@code odd}, {@code even}, a number or a range, perhaps of a group
 * in front of a slash, perhaps several with commas between. The detail of the hole says which numbers there are.
 */
final class NumberSets implements ArgumentType {

    private static final String SET = "(?:all|odd|even|[0-9]+(?:-[0-9]*)?)";
    private static final Pattern BOUND = Pattern.compile("[0-9]+");
    private static final String ONE = SET + "(?:/" + SET + ")?";

    /** What stands in front of the processors of a map; only the part in front of the slash has known limits. */
    static final ArgumentType MAP =
            new NumberSets("(?:auto:)?" + ONE, "a set of processes or threads such as 1/1-4 or auto:1/all");

    static final ArgumentType NUMBERS =
            new NumberSets(ONE + "(?:," + ONE + ")*", "a set of numbers such as 1-4, \"all\", \"odd\" or \"even\"");

    static final ArgumentType PROCESSORS = new NumberSets(SET + "(?:," + SET + ")*", "a set of CPUs such as 0-3,8");

    private final Pattern form;
    private final String description;

    private NumberSets(String form, String description) {
        this.form = Pattern.compile(form);
        this.description = description;
    }

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        String value = text.value();
        if (!form.matcher(value).matches()) {
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), '"' + value + "\" is not " + description));
        }
        Ranges numbers = cursor.context().reading().spec(hole).accepted();
        int from = 0;
        for (String part : value.split(",", -1)) {
            int slash = part.indexOf('/');
            checkBounds(numbers, text.sub(from, from + (slash < 0 ? part.length() : slash)));
            if (slash >= 0 && hole.type().equals("cpu-map")) {
                checkBounds(numbers, text.sub(from + slash + 1, from + part.length()));
            }
            from += part.length() + 1;
        }
        cursor.bind(hole, text, value);
    }

    private static void checkBounds(Ranges numbers, Excerpt part) {
        Matcher bounds = BOUND.matcher(part.value());
        while (bounds.find()) {
            String digits = bounds.group();
            boolean isKnown = digits.length() <= 9 && numbers.contains(Long.parseLong(digits));
            if (!isKnown && !numbers.equals(Ranges.ANY)) {
                String message = digits + " is out of range; expected " + numbers.describe();
                throw new Misfit(
                        Problem.fatal(Kind.VALUE_OUT_OF_RANGE, part.span(bounds.start(), bounds.end()), message));
            }
        }
    }

    @Override
    public String describe(Hole hole) {
        return description;
    }
}
