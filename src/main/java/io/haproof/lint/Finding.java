package io.haproof.lint;

import io.haproof.text.Brief;
import io.haproof.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a text or a document.
 *
 * @param rule the id of the rule that says so, such as {@code syntax-unknown-keyword}
 * @param severity how much it matters
 * @param fatal whether HAProxy of the target version refuses to start because of it; fatal findings are errors
 * @param message what is wrong, then what would be right; lower case, no final stop, one line
 * @param span the characters it is about
 * @param path in a document the way to the value, such as {@code HttpListeners[0].ListenerPort}, empty for the root; nothing
 *     in a text
 * @param related other places that explain it, such as a first definition
 * @param fix the change that would mend it, if there is one
 */
public record Finding(
        String rule,
        Severity severity,
        boolean fatal,
        String message,
        Span span,
        Optional<String> path,
        List<Related> related,
        Optional<Fix> fix) {

    /** The order of reports within one file: by place, then by rule, then by message. */
    public static final Comparator<Finding> IN_TEXT_ORDER = Comparator.<Finding>comparingInt(
                    finding -> finding.span.start())
            .thenComparingInt(finding -> finding.span.end())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");

    public Finding {
        if (fatal && severity != Severity.ERROR) {
            throw new IllegalArgumentException("a fatal finding is an error: " + rule);
        }
        message = Brief.of(message);
        related = List.copyOf(related);
    }

    /** A finding of a text with the severity of its rule, and nothing beside it. */
    static Finding of(RuleInfo rule, Span span, String message) {
        return new Finding(
                rule.id(), rule.severity(), false, message, span, Optional.empty(), List.of(), Optional.empty());
    }

    /** The same, but more or less grave. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, fatal, message, span, path, related, fix);
    }

    /** The same with another place that explains it. */
    public Finding withRelated(Related other) {
        return new Finding(rule, severity, fatal, message, span, path, List.of(other), fix);
    }

    /** The same with a change that would mend it. */
    public Finding withFix(Fix change) {
        return new Finding(rule, severity, fatal, message, span, path, related, Optional.of(change));
    }

    /** The same without a change that would mend it. */
    public Finding withoutFix() {
        return new Finding(rule, severity, fatal, message, span, path, related, Optional.empty());
    }

    /** The same with which HAProxy of the target version refuses to start. */
    Finding asFatal() {
        return new Finding(rule, Severity.ERROR, true, message, span, path, related, fix);
    }

    /** The same at a place of a document, which the message then begins with; names of fields may hold anything. */
    Finding at(String place) {
        String named = place.isEmpty() ? message : place + ": " + message;
        String shown = named.chars().anyMatch(Character::isISOControl)
                ? CONTROL.matcher(named).replaceAll("\uFFFD")
                : named;
        return new Finding(rule, severity, fatal, shown, span, Optional.of(place), related, fix);
    }
}
