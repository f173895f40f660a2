package io.haproof.directive;

import io.haproof.catalogue.Verdict;
import io.haproof.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something in a line that does not fit what the target version accepts.
 *
 * @param kind what sort of misfit it is
 * @param gravity what HAProxy makes of it
 * @param span the characters it is about
 * @param message what is wrong, then what would be right; lower case, no final stop
 * @param replacement what to write instead, where that is known
 * @param related where the reason stands, such as a first definition
 */
public record Problem(
        Kind kind,
        Gravity gravity,
        Span span,
        String message,
        Optional<Replacement> replacement,
        Optional<Related> related) {

    /** The sorts that can be told before any directive is known. */
    private static final Set<Kind> OF_THE_TEXT = EnumSet.of(
            Kind.BAD_ENVIRONMENT_VARIABLE,
            Kind.BAD_ESCAPE,
            Kind.BAD_IF_CONDITION,
            Kind.LINE_TOO_LONG,
            Kind.MISSING_FINAL_NEWLINE,
            Kind.NUL_CHARACTER,
            Kind.UNMATCHED_IF,
            Kind.UNMATCHED_QUOTE);

    /** What HAProxy of the target version makes of a problem. */
    public enum Gravity {
        /** It refuses to start. */
        FATAL,
        /** It starts, but does not do what the text says, or prints an alert. */
        ERROR,
        /** It starts, and the text is very likely a mistake. */
        WARNING
    }

    /**
     * A change that would mend a problem.
     *
     * @param title what it does, as an imperative
     * @param span what is replaced
     * @param text what stands there afterwards
     * @param safe whether it may be made unasked: the text keeps the meaning that HAProxy gives it today, or it has none, since
     *     HAProxy refuses it, and there is but one word that can have been meant
     */
    public record Replacement(String title, Span span, String text, boolean safe) {

        /** The same in a text that HAProxy does not refuse for it: what is only guessed could change what it does. */
        private Replacement accepted() {
            return span.length() == 0 ? this : new Replacement(title, span, text, false);
        }
    }

    /** A second place that explains the problem. */
    public record Related(String message, Span span) {}

    /** The sorts of misfits; the rule of the same name reports them. */
    public enum Kind {
        ACL_UNKNOWN_FLAG,
        ACL_METHOD_REPLACED,
        BAD_ACL_PATTERN,
        BAD_ADDRESS,
        BAD_CONDITION,
        BAD_ENVIRONMENT_VARIABLE,
        BAD_ESCAPE,
        BAD_IF_CONDITION,
        BAD_NAME_CHARACTER,
        BAD_NEGATION,
        BAD_PORT,
        BAD_REGEX,
        BAD_SAMPLE_ARGUMENT,
        BAD_SIZE,
        BAD_STATUS_CODE,
        BAD_TIME,
        BAD_VALUE,
        BAD_VARIABLE_NAME,
        CONDITION_WRONG_PHASE,
        CONFLICTING_PARAMETERS,
        DEPRECATED,
        DUPLICATE_DIRECTIVE,
        DUPLICATE_IDENTIFIER,
        DUPLICATE_ID,
        DUPLICATE_SECTION,
        EMPTY_ARGUMENT,
        EXPERIMENTAL,
        EXTRA_ARGUMENT,
        FORMAT_MULTIPLE_WORDS,
        HTTP_VARIABLE,
        IGNORED_PARAMETER,
        IGNORED_SECTION,
        LAYER_6_SAMPLE,
        LINE_TOO_LONG,
        MISSING_ARGUMENT,
        MISSING_FINAL_NEWLINE,
        MISSING_IF,
        NO_LISTENER,
        NUL_CHARACTER,
        NUMBER_TRAILING_GARBAGE,
        OUTSIDE_SECTION,
        PEER_CONFLICT,
        REMOVED,
        SAMPLE_TYPE_MISMATCH,
        SAMPLE_WRONG_PHASE,
        STATED_BY_TEXT,
        TIME_OVERFLOW,
        TIME_TRAILING_GARBAGE,
        TOO_NEW,
        UNDEFINED_ACL,
        UNDEFINED_DEFAULTS,
        UNKNOWN_ACTION,
        UNKNOWN_CONVERTER,
        UNKNOWN_KEYWORD,
        UNKNOWN_LOG_VARIABLE,
        UNKNOWN_OPTION,
        UNKNOWN_PARAMETER,
        UNKNOWN_SAMPLE_FETCH,
        UNKNOWN_SECTION,
        UNMATCHED_IF,
        UNMATCHED_QUOTE,
        VALUE_OUT_OF_RANGE,
        WRONG_MODE,
        WRONG_SECTION
    }

    /** A problem with which HAProxy refuses to start. */
    public static Problem fatal(Kind kind, Span span, String message) {
        return new Problem(kind, Gravity.FATAL, span, message, Optional.empty(), Optional.empty());
    }

    /** A problem of which HAProxy warns, or should. */
    public static Problem warning(Kind kind, Span span, String message) {
        return new Problem(kind, Gravity.WARNING, span, message, Optional.empty(), Optional.empty());
    }

    /** Whether it is about the text itself: quotes, escapes, line ends, blocks. */
    boolean isOfTheText() {
        return OF_THE_TEXT.contains(kind);
    }

    public boolean isFatal() {
        return gravity == Gravity.FATAL;
    }

    public Problem as(Gravity other) {
        return new Problem(
                kind,
                other,
                span,
                message,
                other == Gravity.FATAL ? replacement : replacement.map(Replacement::accepted),
                related);
    }

    /** What a version says of it that has this verdict; nothing if it accepts it. */
    Optional<Problem> judged(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> Optional.empty();
            case REFUSED -> Optional.of(this);
            case ALERTED -> Optional.of(as(Gravity.ERROR));
            case WARNED, IGNORED, SKIPPED -> Optional.of(as(Gravity.WARNING));
        };
    }

    public Problem with(Replacement change) {
        return new Problem(kind, gravity, span, message, Optional.of(change), related);
    }

    /** The same problem with a word to write instead of another, if one is near enough to be meant. */
    Problem suggesting(Optional<String> nearest, Span word) {
        return nearest.map(near -> with(new Replacement("replace by \"" + near + '"', word, near, true)))
                .orElse(this);
    }

    public Problem seeAlso(String why, Span place) {
        return new Problem(kind, gravity, span, message, replacement, Optional.of(new Related(why, place)));
    }

    /** Words in double quotes, in alphabetical order, up to eight of them: {@code "a", "b" and 3 more}. */
    static String list(List<String> words) {
        List<String> sorted = words.stream().distinct().sorted().toList();
        StringBuilder text = new StringBuilder();
        int shown = sorted.size() > 8 ? 8 : sorted.size();
        for (int i = 0; i < shown; i++) {
            String separator = i == 0 ? "" : i == sorted.size() - 1 ? " or " : ", ";
            text.append(separator).append('"').append(sorted.get(i)).append('"');
        }
        return sorted.size() > shown ? text + " … and " + (sorted.size() - shown) + " more" : text.toString();
    }
}
