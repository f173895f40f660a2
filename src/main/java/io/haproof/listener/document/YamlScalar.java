package io.haproof.listener.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words of YAML are: null, booleans and numbers of its core schema. A whole number is one only as JSON writes it;
 * {@code 010}, {@code 0x1f} and {@code 1_000}, which readers of YAML take for different numbers, are texts.
 */
final class YamlScalar {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern FRACTION =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+\\.[0-9]*|[0-9]+(?=[eE]))([eE][-+]?[0-9]+)?"
                    + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    /** Texts that no reader of any version of YAML takes for something else, and that need no quotes. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*|/[A-Za-z0-9_./-]*|[0-9]+(\\.[0-9]+){3}(/[0-9]+)?");

    private static final Set<String> RESERVED = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private YamlScalar() {}

    /** What a word without quotes is. */
    static Value.Kind kind(String word) {
        if (NULLS.contains(word)) {
            return Value.Kind.NULL;
        }
        if (BOOLEANS.contains(word)) {
            return Value.Kind.BOOLEAN;
        }
        if (Value.isWholeNumber(word)) {
            return Value.Kind.INTEGER;
        }
        return FRACTION.matcher(word).matches() ? Value.Kind.FRACTION : Value.Kind.TEXT;
    }

    /** Whether a text is safe without quotes. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }
}
