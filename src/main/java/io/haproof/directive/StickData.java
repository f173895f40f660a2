package io.haproof.directive;

import io.haproof.catalogue.Enumeration;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a stick table stores: a comma list of data types, some with a period or a number in parentheses. */
final class StickData {

    /** What an array takes the place of. */
    private static final Map<String, List<String>> REPLACED = Map.of(
            "gpt", List.of("gpt0"), "gpc", List.of("gpc0", "gpc1"), "gpc_rate", List.of("gpc0_rate", "gpc1_rate"));

    private static final Hole PERIOD = new Hole("time", "");
    private static final long LONGEST_ARRAY = 100;

    private StickData() {}

    static void check(Cursor cursor, Hole hole, Excerpt text) {
        String value = text.value();
        List<String> names = new ArrayList<>();
        int from = 0;
        while (from < value.length()) {
            int end = itemEnd(value, from);
            Excerpt item = text.sub(from, end);
            String name = item(cursor, item);
            if (names.contains(name)) {
                String message = "\"" + name + "\" is stored already";
                cursor.remark(Problem.warning(Kind.IGNORED_PARAMETER, item.raw(), message));
            }
            names.add(name);
            from = end + 1;
        }
        for (String name : names) {
            for (String replaced : REPLACED.getOrDefault(name, List.of())) {
                if (names.contains(replaced)) {
                    String message = "\"" + name + "\" takes the place of \"" + replaced + "\"; expected one of them";
                    throw new Misfit(Problem.fatal(Kind.CONFLICTING_PARAMETERS, text.raw(), message));
                }
            }
        }
        cursor.bind(hole, text, value);
    }

    private static int itemEnd(String value, int from) {
        boolean isInside = false;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' && !isInside) {
                return i;
            }
            isInside = c == '(' || isInside && c != ')';
        }
        return value.length();
    }

    /** Checks one type of data, and says its name. */
    private static String item(Cursor cursor, Excerpt item) {
        Vocabulary vocabulary = cursor.context().vocabulary();
        String value = item.value();
        int open = value.indexOf('(');
        int close = value.indexOf(')', open);
        if (open >= 0 && close < 0) {
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, item.raw(), "the parenthesis is not closed"));
        }
        String name = open < 0 ? value : value.substring(0, open);
        Optional<Excerpt> argument = open < 0 ? Optional.empty() : Optional.of(item.sub(open + 1, close));
        boolean isPlain = vocabulary.isListed("stick-data", name);
        boolean isArray = vocabulary.isListed("stick-data-array", name);
        boolean isArrayOfRates = vocabulary.isListed("stick-data-array-rate", name);
        boolean isRate = vocabulary.isListed("stick-data-rate", name);
        if (!isPlain && !isRate && !isArray && !isArrayOfRates) {
            List<String> known = vocabulary
                    .enumeration("stick-data")
                    .map(Enumeration::accepted)
                    .orElse(List.of());
            throw new Misfit(TextArguments.unknownWord("store", item.sub(0, name.length()), known));
        }
        if (isPlain && argument.isPresent()) {
            String message = "\"" + name + "\" takes nothing in parentheses";
            throw new Misfit(Problem.fatal(Kind.EXTRA_ARGUMENT, item.raw(), message));
        }
        if (isRate) {
            period(cursor, item, name, argument);
        } else if (!isPlain) {
            array(cursor, item, name, argument, isArrayOfRates);
        }
        return name;
    }

    private static void period(Cursor cursor, Excerpt item, String name, Optional<Excerpt> period) {
        boolean isEmpty = period.isPresent() && period.get().value().isEmpty();
        boolean mayBeEmpty = cursor.context().vocabulary().dialect().times().bareUnit() == Verdict.ACCEPTED;
        if (period.isEmpty() || isEmpty && !mayBeEmpty) {
            throw missing(item, name, "a period");
        }
        if (!isEmpty) {
            Excerpt first = period.get();
            int comma = first.value().indexOf(',');
            boolean knowsArrays = cursor.context()
                    .vocabulary()
                    .enumeration("stick-data-array")
                    .map(known -> !known.accepted().isEmpty())
                    .orElse(false);
            new TimeArgument().check(cursor, PERIOD, comma >= 0 && knowsArrays ? first.sub(0, comma) : first);
        }
    }

    private static void array(Cursor cursor, Excerpt item, String name, Optional<Excerpt> argument, boolean isOfRates) {
        String value = argument.map(Excerpt::value).orElse("");
        int comma = value.indexOf(',');
        if (value.isEmpty() || isOfRates && comma < 0) {
            throw missing(item, name, isOfRates ? "a number of elements and a period" : "a number of elements");
        }
        NumberFormat.Reading size = NumberFormat.LENIENT.read(value);
        boolean fits = size.value().signum() > 0
                && size.value().bitLength() < Integer.SIZE
                && size.value().longValue() <= LONGEST_ARRAY;
        if (!fits) {
            String message = "\"" + name + "\" can have 1 to " + LONGEST_ARRAY + " elements";
            throw new Misfit(Problem.fatal(Kind.VALUE_OUT_OF_RANGE, item.raw(), message));
        }
        if (isOfRates) {
            Excerpt period = argument.orElse(item).sub(comma + 1, value.length());
            new TimeArgument().check(cursor, PERIOD, period);
        }
    }

    private static Misfit missing(Excerpt item, String name, String what) {
        return new Misfit(
                Problem.fatal(Kind.MISSING_ARGUMENT, item.raw(), '"' + name + "\" needs " + what + " in parentheses"));
    }
}
