package io.haproof.directive;

import io.haproof.catalogue.Enumeration;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The values with a small syntax of their own: variables, sets of CPUs, sampling, data of stick tables. */
final class ValueArguments {

    private static final String SET = "(all|odd|even|[0-9]+(-[0-9]*)?)";
    private static final Pattern CPU_MAP = Pattern.compile("(auto:)?" + SET + "(/" + SET + ")?");
    private static final Pattern NUMBER_SET = Pattern.compile(SET + "(/" + SET + ")?(," + SET + "(/" + SET + ")?)*");
    private static final Pattern CPU_SET = Pattern.compile("(" + SET + "(," + SET + ")*)");
    private static final Pattern SAMPLING = Pattern.compile("[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*:[0-9]+");
    private static final Pattern INT_RANGE = Pattern.compile("\\s*[0-9]+.*");
    private static final Pattern NAME_IN_SCOPE = Pattern.compile("[A-Za-z0-9_.]+");
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})*");

    private static final Hole SERVICE = new Hole("enum", "service");
    private static final Hole LATE_FORMAT = new Hole("fmt", FormatArgument.LATE);
    private static final Hole PERIOD = new Hole("time", "");

    private ValueArguments() {}

    /** {@code txn.name}: a scope, a dot and letters, digits, dots and underscores. */
    static void variable(Cursor cursor, Hole hole, Excerpt text) {
        if (!hole.detail().equals("any")) {
            Set<String> scopes = cursor.context().vocabulary().variableScopes();
            String value = text.value();
            int dot = value.indexOf('.');
            String scope = dot < 0 ? "" : value.substring(0, dot);
            boolean known = hole.detail().equals("proc") ? scope.equals("proc") : scopes.contains(scope);
            if (!known) {
                List<String> expected = hole.detail().equals("proc") ? List.of("proc") : List.copyOf(scopes);
                String message = "the variable \"" + value + "\" must begin with its scope and a dot; the scopes are "
                        + Problem.list(expected);
                throw new Misfit(Problem.fatal(Kind.BAD_VARIABLE_NAME, text.raw(), message));
            }
            if (!NAME_IN_SCOPE.matcher(value.substring(dot + 1)).matches()) {
                String message =
                        "the name of the variable \"" + value + "\" may hold only letters, digits, \".\" and \"_\"";
                throw new Misfit(Problem.fatal(Kind.BAD_VARIABLE_NAME, text.raw(), message));
            }
        }
        cursor.bind(hole, text, text.value());
    }

    /** The status codes of an enumeration, read with {@code atoi}. */
    static void status(Cursor cursor, Hole hole, Excerpt text) {
        Optional<Enumeration> known = cursor.context().vocabulary().enumeration(hole.detail() + "-status");
        String code = NumberFormat.LENIENT.read(text.value()).value().toString();
        if (known.isPresent()) {
            Verdict verdict = known.get().words().getOrDefault(code, known.get().others());
            Problem problem = Problem.fatal(
                    Kind.BAD_STATUS_CODE,
                    text.raw(),
                    "the status \"" + text.value() + "\" has no page of its own; expected "
                            + Problem.list(known.get().accepted()));
            if (verdict == Verdict.REFUSED) {
                throw new Misfit(problem);
            } else if (verdict != Verdict.ACCEPTED) {
                cursor.remark(problem.as(Problem.Gravity.WARNING));
            }
        }
        cursor.bind(hole, text, code);
    }

    /** The name of a service: one of HAProxy's own, or one that a Lua script registers. */
    static void service(Cursor cursor, Hole hole, Excerpt text) {
        if (text.value().startsWith("lua.")) {
            cursor.bind(hole, text, text.value());
        } else {
            TextArguments.ENUMERATION.check(cursor, SERVICE, text);
        }
    }

    /** The version of a check's request, behind which older configurations hide headers. */
    static void httpVersion(Cursor cursor, Hole hole, Excerpt text) {
        boolean hidesHeaders = text.value().indexOf('\r') >= 0 || text.value().indexOf('\n') >= 0;
        Verdict verdict = cursor.context()
                .vocabulary()
                .enumeration("http-version-with-headers")
                .map(Enumeration::others)
                .orElse(Verdict.ACCEPTED);
        if (hidesHeaders && verdict != Verdict.ACCEPTED) {
            Problem problem = Problem.fatal(
                    Kind.BAD_VALUE,
                    text.raw(),
                    "headers and a body cannot be hidden behind the version; use http-check send hdr … body …");
            if (verdict == Verdict.REFUSED) {
                throw new Misfit(problem);
            }
            cursor.remark(problem.as(Problem.Gravity.WARNING));
        }
        cursor.bind(hole, text, text.value());
    }

    /** A value that a pattern describes. */
    static ArgumentType matching(Pattern pattern, String description) {
        return new ArgumentType() {
            @Override
            public void check(Cursor cursor, Hole hole, Excerpt text) {
                if (!pattern.matcher(text.value()).matches()) {
                    String message = '"' + text.value() + "\" is not " + description;
                    throw new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
                }
                cursor.bind(hole, text, text.value());
            }

            @Override
            public String describe(Hole hole) {
                return description;
            }
        };
    }

    static final ArgumentType CPU_MAP_LEFT =
            matching(CPU_MAP, "a set of processes or threads such as 1/1-4 or auto:1/all");
    static final ArgumentType NUMBERS =
            matching(NUMBER_SET, "a set of numbers such as 1-4, \"all\", \"odd\" or \"even\"");
    static final ArgumentType CPUS = matching(CPU_SET, "a set of CPUs such as 0-3,8");
    static final ArgumentType RANGES_AND_SIZE = matching(SAMPLING, "a sampling such as 1:10 or 1,3-4:10");
    static final ArgumentType COUNT_OR_RANGE = matching(INT_RANGE, "a number or a range such as 1-10");
    static final ArgumentType HEX_STRING = matching(HEX, "an even number of hexadecimal digits");

    /** A log format if it holds a percent sign, else a name. */
    static void nameOrFormat(Cursor cursor, Hole hole, Excerpt text) {
        if (text.value().indexOf('%') >= 0) {
            new FormatArgument().check(cursor, LATE_FORMAT, text);
        } else {
            cursor.bind(hole, text, text.value());
        }
    }

    /** What a stick table stores: a comma list of data types, some with a period or a number in parentheses. */
    static void stickData(Cursor cursor, Hole hole, Excerpt text) {
        Vocabulary vocabulary = cursor.context().vocabulary();
        String value = text.value();
        int from = 0;
        while (from <= value.length()) {
            int comma = value.indexOf(',', from);
            int end = comma < 0 ? value.length() : comma;
            stickItem(cursor, vocabulary, text.sub(from, end));
            int parenthesis = value.indexOf('(', from);
            if (parenthesis >= 0 && parenthesis < end && value.indexOf(')', parenthesis) > end) {
                end = value.indexOf(')', parenthesis) + 1;
            }
            from = end + 1;
        }
        cursor.bind(hole, text, value);
    }

    /** An address with or without a mask. */
    static void network(Cursor cursor, Hole hole, Excerpt text) {
        if (!Patterns.isNetwork(text.value(), true)) {
            String message =
                    '"' + text.value() + "\" is no network; expected an address, perhaps with a mask behind a \"/\"";
            throw new Misfit(Problem.fatal(Kind.BAD_ADDRESS, text.raw(), message));
        }
        cursor.bind(hole, text, text.value());
    }

    private static void stickItem(Cursor cursor, Vocabulary vocabulary, Excerpt item) {
        String value = item.value();
        int parenthesis = value.indexOf('(');
        String name = parenthesis < 0 ? value : value.substring(0, parenthesis);
        boolean isPlain = has(vocabulary, "stick-data", name);
        boolean isRate = has(vocabulary, "stick-data-rate", name) || has(vocabulary, "stick-data-array-rate", name);
        boolean isArray = has(vocabulary, "stick-data-array", name) || has(vocabulary, "stick-data-array-rate", name);
        if (!isPlain && !isRate && !isArray) {
            List<String> known = vocabulary
                    .enumeration("stick-data")
                    .map(Enumeration::accepted)
                    .orElse(List.of());
            throw new Misfit(TextArguments.unknownWord("store", item.sub(0, name.length()), known));
        }
        if ((isRate || isArray) && (parenthesis < 0 || value.endsWith("()"))) {
            String what = isRate ? "a period" : "a number of elements";
            String message = '"' + name + "\" needs " + what + " in parentheses";
            throw new Misfit(Problem.fatal(Kind.MISSING_ARGUMENT, item.raw(), message));
        }
        if (isRate && !isArray) {
            int close = value.indexOf(')', parenthesis);
            Excerpt period = item.sub(parenthesis + 1, close < 0 ? value.length() : close);
            new TimeArgument().check(cursor, PERIOD, period);
        }
    }

    private static boolean has(Vocabulary vocabulary, String list, String word) {
        return vocabulary
                .enumeration(list)
                .map(known -> known.accepted().contains(word))
                .orElse(false);
    }
}
