package io.haproof.input;

import io.haproof.listener.document.Notation;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells JSON and YAML from text that HAProxy could read. */
final class Notations {

    /** A field that stands at the root of a document of the API; no line of a configuration begins so. */
    private static final Pattern ROOT = Pattern.compile(
            "([\"']?)(?:HttpListeners|TcpListeners|InstanceUuid|Data|Code|Message|TaskId)\\1[ \\t]*:(?:\\s.*)?");

    private static final Pattern PREAMBLE = Pattern.compile("(?:#|%YAML).*|---(?:\\s.*)?");

    private Notations() {}

    /** The notation of a file, told by what is in it; only what it is not in itself is told by its name. */
    static Optional<Notation> of(String name, String text) {
        int start = text.startsWith("\ufeff") ? 1 : 0;
        if (looksLikeJson(text, start)) {
            return Optional.of(Notation.JSON);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isYaml = lower.endsWith(".yaml") || lower.endsWith(".yml") || looksLikeYaml(text, start);
        return isYaml ? Optional.of(Notation.YAML) : Optional.empty();
    }

    /** Whether a text begins as JSON does and no line of a configuration could. */
    private static boolean looksLikeJson(String text, int start) {
        int open = nextVisible(text, start);
        int inside = nextVisible(text, open + 1);
        return is(text, open, "{") && is(text, inside, "\"}") || is(text, open, "[") && is(text, inside, "{[\"]");
    }

    private static int nextVisible(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean is(String text, int at, String expected) {
        return at < text.length() && expected.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether the first line that counts, behind comments and the mark of a beginning, holds a field of the root. */
    private static boolean looksLikeYaml(String text, int start) {
        int at = nextVisible(text, start);
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).strip();
            if (!PREAMBLE.matcher(line).matches()) {
                return ROOT.matcher(line).matches();
            }
            at = end < 0 ? text.length() : nextVisible(text, end);
        }
        return false;
    }
}
