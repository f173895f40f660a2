package io.haproof.translate;

import io.haproof.lint.Severity;
import io.haproof.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that one side says and the other cannot.
 *
 * @param span the words of the text that are meant; nothing for what a document says
 * @param section the section of the text, such as {@code backend app}; empty for what a document says
 * @param directive the keyword of the line; empty for what a document says
 * @param kind how the two sides differ
 * @param severity how much the traffic differs
 * @param reason why
 * @param message what is lost and what takes its place; lower case, no final stop
 * @param field where the document would have it, such as {@code HttpListeners[0].MaxConn}, if there is such a place
 * @param lines the lines that the service adds, if that is what it is about
 */
public record Loss(
        Optional<Span> span,
        String section,
        String directive,
        Kind kind,
        Severity severity,
        Reason reason,
        String message,
        Optional<String> field,
        List<String> lines) {

    public Loss {
        lines = List.copyOf(lines);
    }

    /** How the two sides differ. */
    public enum Kind {
        /** The one says it, the other does not. */
        DROPPED("dropped"),
        /** Both say it, with different values. */
        ALTERED("altered"),
        /** The text does not say it, and the service writes it. */
        ADDED("added");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word of reports. */
        public String word() {
            return word;
        }
    }

    /** Why something is lost. */
    public enum Reason {
        NO_FIELD,
        PLATFORM_SECTION,
        PLATFORM_LINES,
        RENAMED,
        IMPLICIT_VALUE,
        BIND_FORM,
        BIND_ADDRESS,
        BIND_PARAMETER,
        SECOND_BIND,
        NO_BIND,
        NO_BACKEND,
        MODE,
        SHARED_BACKEND,
        UNREFERENCED_BACKEND,
        CONDITIONAL_ROUTING,
        CERTIFICATE_PATH,
        REFUSAL_FORM,
        SCHEDULER,
        BALANCE_ARGUMENT,
        TIME_ROUNDED,
        TIME_LIMITED,
        TIMER_ORDER,
        CONNECTION_MODE,
        HTTPCHK_VERSION,
        HTTPCHK_METHOD,
        HTTPCHK_URI,
        COOKIE_MODE,
        COOKIE_PARAMETER,
        MIXED_SEND_PROXY,
        REPEATER_WITHOUT_SOURCE,
        SERVER_ADDRESS,
        SERVER_PARAMETER,
        SERVER_WEIGHT,
        SERVER_ROLE,
        SERVER_DUPLICATE,
        HEALTH_CHECK,
        UNKNOWN_FIELD;

        /** The word of reports, such as {@code no-field}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
