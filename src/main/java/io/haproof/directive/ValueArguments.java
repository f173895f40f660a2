package io.haproof.directive;

import io.haproof.catalogue.Dialect;
import io.haproof.catalogue.Enumeration;
import io.haproof.catalogue.Verdict;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The values with a small syntax of their own: variables, sets of CPUs, sampling, data of stick tables. */
final class ValueArguments {

    private static final Pattern OCTAL = Pattern.compile("\\s*[+-]?[0-7]+");
    private static final Pattern PLAIN_NAME = Pattern.compile("[^=]+");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9.-]*");
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern UNIQUE = Pattern.compile("[A-Za-z0-9:._-]{1,127}");
    private static final Pattern COUNTER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern FLAGS = Pattern.compile("[ig]*");
    private static final Pattern TAGS = Pattern.compile("[0-9]+(\\.[0-9]+)*");
    private static final Pattern NAME_IN_SCOPE = Pattern.compile("[A-Za-z0-9_.]+");
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})*");

    private static final Pattern TOKEN = Pattern.compile(":?[A-Za-z0-9!#$%&'*+.^_`|~-]*");

    private static final Hole SERVICE = new Hole("enum", "service");
    private static final Hole LATE_FORMAT = new Hole("fmt", "late-own");

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
        if (known.isPresent() && known.get().verdict(code) != Verdict.ACCEPTED) {
            Problem problem = Problem.fatal(
                    Kind.BAD_STATUS_CODE,
                    text.raw(),
                    "the status \"" + text.value() + "\" has no page of its own; expected "
                            + Problem.list(known.get().accepted()));
            cursor.judge(problem, known.get().verdict(code));
        }
        cursor.bind(hole, text, code);
    }

    /** The name of a service: one of HAProxy's own, or one that a Lua script registers. */
    static void service(Cursor cursor, Hole hole, Excerpt text) {
        if (text.value().startsWith("lua.")) {
            cursor.bind(hole, text, text.value());
        } else {
            TextArguments.ENUMERATION.check(
                    cursor, hole.detail().isEmpty() ? SERVICE : new Hole("enum", "service-" + hole.detail()), text);
        }
    }

    /** The name of a header; the detail is a list of those that a line cannot be about. */
    static void header(Cursor cursor, Hole hole, Excerpt text) {
        if (isListed(cursor, hole.detail(), text)) {
            String message = "the header \"" + text + "\" cannot be used with \"" + cursor.subject() + '"';
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
        }
        cursor.bind(hole, text, text.value());
    }

    /** The name of a header of a made answer, some of which HAProxy writes itself. */
    static void replyHeader(Cursor cursor, Hole hole, Excerpt text) {
        if (isListed(cursor, "reply-header", text)) {
            String message = "the header \"" + text + "\" is left out, since HAProxy writes it itself";
            cursor.remark(Problem.warning(Kind.IGNORED_PARAMETER, text.raw(), message));
        }
        cursor.bind(hole, text, text.value());
    }

    /** The name of a header that a rule makes. */
    static void newHeader(Cursor cursor, Hole hole, Excerpt text) {
        if (!TOKEN.matcher(text.value()).matches()) {
            String message = "the name \"" + text + "\" holds a character that no header can have";
            Problem problem = Problem.fatal(Kind.BAD_NAME_CHARACTER, text.raw(), message);
            cursor.judge(problem, cursor.context().vocabulary().dialect().whole("header-character"));
        }
        cursor.bind(hole, text, text.value());
    }

    private static boolean isListed(Cursor cursor, String list, Excerpt header) {
        return cursor.context().vocabulary().isListed(list, header.value().toLowerCase(Locale.ROOT));
    }

    /** The domain of a cookie. */
    static void cookieDomain(Cursor cursor, Hole hole, Excerpt text) {
        String value = text.value();
        Dialect dialect = cursor.context().vocabulary().dialect();
        if (!DOMAIN.matcher(value).matches()) {
            String message = '"' + value + "\" is not a domain: letters, digits, dots and dashes";
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
        }
        Problem problem = Problem.fatal(
                Kind.BAD_VALUE, text.raw(), "browsers may not take a cookie for the domain \"" + value + '"');
        if (value.indexOf('.') < 0) {
            cursor.judge(problem, dialect.whole("cookie-domain-no-dot"));
        }
        if (!value.startsWith(".") || value.indexOf('.', 1) < 0) {
            cursor.judge(problem, dialect.whole("cookie-domain-not-dotted"));
        }
        cursor.bind(hole, text, value);
    }

    /** The name of a message digest, in any case. */
    static void digest(Cursor cursor, Hole hole, Excerpt text) {
        Optional<Enumeration> known = cursor.context().vocabulary().enumeration("digest");
        String name = text.value().toLowerCase(Locale.ROOT);
        if (known.isPresent() && !known.get().has(name)) {
            throw new Misfit(TextArguments.unknownWord(
                    cursor.subject(), text, known.get().accepted()));
        }
        cursor.bind(hole, text, text.value());
    }

    /** The number of a tracked counter; with the detail {@code checked} of one that there is. */
    static void counter(Cursor cursor, Hole hole, Excerpt text) {
        ANY_COUNTER.check(cursor, hole, text);
        BigInteger number = NumberFormat.LENIENT.read(text.value()).value();
        int highest = cursor.context().reading().highestCounter();
        if (hole.detail().equals("checked") && number.compareTo(BigInteger.valueOf(highest)) > 0) {
            String message = "there is no counter " + text + "; expected a number from 0 to " + highest;
            throw new Misfit(Problem.fatal(Kind.VALUE_OUT_OF_RANGE, text.raw(), message));
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
        if (hidesHeaders) {
            Problem problem = Problem.fatal(
                    Kind.BAD_VALUE,
                    text.raw(),
                    "headers and a body cannot be hidden behind the version; use http-check send hdr … body …");
            cursor.judge(problem, verdict);
        }
        cursor.bind(hole, text, text.value());
    }

    /** How many servers there are, or the numbers of the first and the last. */
    static void countOrRange(Cursor cursor, Hole hole, Excerpt text) {
        BigInteger low = NumberFormat.LENIENT.read(text.value()).value();
        int dash = text.value().indexOf('-');
        BigInteger high = dash < 0
                ? low
                : NumberFormat.LENIENT.read(text.value().substring(dash + 1)).value();
        boolean isRange = dash > 0 && low.signum() >= 0 && high.compareTo(low) >= 0;
        if (!isRange && (dash >= 0 || low.signum() <= 0)) {
            String message = '"' + text.value() + "\" is neither a number from 1 on nor a range such as 1-10";
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
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

    static final ArgumentType PERMISSIONS = matching(OCTAL, "an octal number such as 660");
    static final ArgumentType VARIABLE_NAME = matching(PLAIN_NAME, "the name of an environment variable");
    static final ArgumentType NODE_NAME =
            matching(NODE, "the name of a node; expected letters, digits, \".\", \"_\" and \"-\"");
    static final ArgumentType UNIQUE_IDENTIFIER =
            matching(UNIQUE, "a unique identifier; expected up to 127 letters, digits, \":\", \".\", \"_\" and \"-\"");
    private static final ArgumentType ANY_COUNTER = matching(COUNTER, "the number of a tracked counter");
    static final ArgumentType REGEX_FLAGS = matching(FLAGS, "a list of flags; expected \"i\" and \"g\"");
    static final ArgumentType FILLED = matching(Pattern.compile("(?s).+"), "a text");
    static final ArgumentType FIELD_PATH = matching(TAGS, "a path of field numbers such as 1.2");
    static final ArgumentType HEX_STRING = matching(HEX, "an even number of hexadecimal digits");

    /** A log format if it holds a percent sign, else a name; one with a blank, too, where versions take that for a format. */
    static void nameOrFormat(Cursor cursor, Hole hole, Excerpt text) {
        boolean isBroken = text.value().indexOf(' ') >= 0
                && cursor.context().vocabulary().dialect().whole("name-with-blank") == Verdict.ACCEPTED;
        if (text.value().indexOf('%') >= 0 || isBroken) {
            new FormatArgument().check(cursor, LATE_FORMAT, text);
        } else {
            cursor.bind(hole, text, text.value());
        }
    }

    /** An address with or without a mask. */
    static void network(Cursor cursor, Hole hole, Excerpt text) {
        Networks.Family family = Networks.family(text.value(), true);
        boolean isForbidden = hole.detail().equals("4") && family == Networks.Family.IPV6;
        if (family == Networks.Family.NONE || isForbidden) {
            String message =
                    '"' + text.value() + "\" is no network; expected an address, perhaps with a mask behind a \"/\"";
            throw new Misfit(Problem.fatal(Kind.BAD_ADDRESS, text.raw(), message));
        }
        cursor.bind(hole, text, text.value());
    }
}
