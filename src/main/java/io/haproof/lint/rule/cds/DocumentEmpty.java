package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Place;
import io.haproof.listener.Value;

/** Reports documents whose lists are empty. */
public final class DocumentEmpty implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-document-empty", "a document holds no listener")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.document(DocumentEmpty::check);
    }

    private static void check(ListenerDocument document, DocumentContext context) {
        document.lists().filter(DocumentEmpty::isEmpty).ifPresent(lists -> {
            Place place = new Place(lists.path(), lists.value());
            context.report(context.finding(
                    place.path(),
                    place.anchor(),
                    "there is no listener; submitting this deletes all that the instance has"));
        });
    }

    private static boolean isEmpty(Entry lists) {
        boolean hasEmptyList = lists.place("HttpListeners")
                .filter(list ->
                        list.value() instanceof Value.Items && list.value().isEmpty())
                .isPresent();
        return hasEmptyList && lists.filled("TcpListeners").isEmpty();
    }
}
