package io.haproof.lint.config;

import io.haproof.lint.option.Misfit;
import io.haproof.lint.option.OptionType;
import io.haproof.listener.document.PlainValues;
import io.haproof.listener.document.Value;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths: {@code *}, {@code ?}, {@code [a-z]}, {@code {a,b}} within a name, {@code **} for any number of folders. A
 * pattern without a slash is about names in any folder, one with a slash about whole paths. What it says of a folder it says of
 * everything in it.
 */
public final class Glob {

    private static final String EXPECTED = "a pattern of paths such as conf.d/**/*.cfg";

    private final Pattern pattern;

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    static OptionType<String> type() {
        return OptionType.of(EXPECTED, PlainValues.object("type", "string", "minLength", 1), Glob::read, text -> text);
    }

    private static String read(Value value) throws Misfit {
        if (value instanceof Value.Scalar scalar && scalar.kind() == Value.Kind.TEXT && !scalar.isEmpty()) {
            try {
                of(scalar.text());
                return scalar.text();
            } catch (PatternSyntaxException malformed) {
                throw OptionType.misfit(value, EXPECTED);
            }
        }
        throw OptionType.misfit(value, EXPECTED);
    }

    /** The pattern that a text stands for. */
    public static Glob of(String text) {
        String path = text.startsWith("./") ? text.substring(2) : text;
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String anywhere = whole.contains("/") ? "" : "(?:.*/)?";
        String rooted = whole.startsWith("/") ? whole.substring(1) : whole;
        return new Glob(Pattern.compile(anywhere + expression(rooted) + "(?:/.*)?"));
    }

    /** Whether it is about a path, or about a folder that the path is in. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String expression(String glob) {
        StringBuilder expression = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < glob.length(); i++) {
            char unit = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                expression.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                expression.append(".*");
                i++;
            } else if (unit == '[' && glob.indexOf(']', i + 2) > 0) {
                int end = glob.indexOf(']', i + 2);
                expression.append(set(glob.substring(i + 1, end)));
                i = end;
            } else {
                depth += unit == '{' ? 1 : unit == '}' && depth > 0 ? -1 : 0;
                expression.append(single(unit, depth));
            }
        }
        return expression.toString();
    }

    private static String set(String members) {
        boolean isNegated = members.startsWith("!");
        String rest = isNegated ? members.substring(1) : members;
        return "(?!/)[" + (isNegated ? "^" : "") + rest.replaceAll("[\\[\\]\\\\^&]", "\\\\$0") + ']';
    }

    private static String single(char unit, int depth) {
        return switch (unit) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case '{' -> "(?:";
            case '}' -> ")";
            case ',' -> depth > 0 ? "|" : ",";
            default -> Pattern.quote(String.valueOf(unit));
        };
    }
}
