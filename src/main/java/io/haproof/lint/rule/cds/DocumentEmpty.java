package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.Value;

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
        document.lists()
                .ifPresent(lists -> lists.place("HttpListeners")
                        .filter(list -> isEmptyList(list.value()))
                        .filter(list -> lists.filled("TcpListeners").isEmpty())
                        .ifPresent(list -> context.report(context.finding(
                                lists.path(),
                                list.span(),
                                "there is no listener; submitting this deletes all that the instance has"))));
    }

    private static boolean isEmptyList(Value value) {
        return value instanceof Value.Items && value.isEmpty();
    }
}
