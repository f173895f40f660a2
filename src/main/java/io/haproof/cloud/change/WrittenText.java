package io.haproof.cloud.change;

import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Severity;
import io.haproof.listener.Entry;
import io.haproof.listener.HttpListener;
import io.haproof.listener.ListenerDocument;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Brings what is wrong with the configuration that the service writes for structured listeners back to the listeners.
 *
 * @param listeners the objects of the document, each by the name of its listener
 */
record WrittenText(Map<String, Entry> listeners) {

    private static final Pattern SECTION = Pattern.compile("(?m)^(?:frontend|backend|listen) (\\S+)");

    static WrittenText of(ListenerDocument document) {
        Map<String, Entry> listeners = new HashMap<>();
        document.lists().stream()
                .flatMap(
                        lists -> Stream.of("HttpListeners", "TcpListeners").flatMap(list -> lists.items(list).stream()))
                .forEach(entry -> entry.scalar("ListenerName").ifPresent(name -> listeners.put(name.text(), entry)));
        return new WrittenText(listeners);
    }

    /** What was found in the document, and with it the errors in the text, where the listeners stand that they come from. */
    LintResult merge(LintResult ofDocument, LintResult ofText) {
        List<Finding> findings = new ArrayList<>(ofDocument.findings());
        ofText.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> moved(ofText, finding))
                .forEach(findings::add);
        return new LintResult(ofDocument.source(), findings);
    }

    private Finding moved(LintResult ofText, Finding finding) {
        Optional<Entry> listener =
                listener(ofText.source().text().substring(0, finding.span().end()));
        String path = listener.map(entry -> entry.path().toString()).orElse("");
        String message = (path.isEmpty() ? "" : path + ": ") + "the configuration that the service writes, line "
                + ofText.positionOf(finding.span()).line() + ": " + finding.message();
        Span span = listener.flatMap(entry -> entry.scalar("ListenerName"))
                .map(name -> name.span())
                .orElse(Span.at(0));
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.fatal(),
                message,
                span,
                Optional.of(path),
                List.of(),
                Optional.empty());
    }

    /** The listener whose section a text ends in. */
    private Optional<Entry> listener(String text) {
        return SECTION.matcher(text)
                .results()
                .map(match -> match.group(1))
                .reduce((earlier, last) -> last)
                .map(name -> name.endsWith(HttpListener.BACKEND_SUFFIX)
                        ? name.substring(0, name.length() - HttpListener.BACKEND_SUFFIX.length())
                        : name)
                .map(listeners::get);
    }
}
