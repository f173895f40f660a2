package io.haproof.cli.console;

import io.haproof.directive.Suggestion;
import io.haproof.project.Reason;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;

/** Words for messages. */
public final class Sentence {

    private Sentence() {}

    /** The text on one line and harmless to a terminal. */
    public static String oneLine(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.CONTROL || Character.getType(point) == Character.FORMAT) {
                shown.append(String.format(Locale.ROOT, "\\x%02x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** {@code ; did you mean "lint"?}, or nothing if no name is near. */
    public static String didYouMean(String written, Collection<String> names) {
        return Suggestion.nearest(written, names).map(Suggestion::question).orElse("");
    }

    /** As {@link #didYouMean}, or else all names. */
    public static String didYouMeanOrOneOf(String written, Collection<String> names) {
        String suggestion = didYouMean(written, names);
        return suggestion.isEmpty() ? "; expected " + oneOf(names) : suggestion;
    }

    static String oneOf(Collection<String> names) {
        return "one of " + String.join(", ", names);
    }

    /** Why a file could not be read or written, without the path. */
    public static String reason(IOException failure) {
        return Reason.of(failure);
    }

    public static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
