package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.FieldPath;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Place;

/** Reports documents that hold no list of listeners at all, which are likely something else. */
public final class DocumentShape implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-document-shape", "a document holds neither of the two lists of listeners");
    }

    @Override
    public void listen(Subscriptions on) {
        on.document(DocumentShape::check);
    }

    private static void check(ListenerDocument document, DocumentContext context) {
        if (document.lists().isEmpty()) {
            Place root = new Place(FieldPath.ROOT, document.root());
            context.report(
                    context.finding(
                            root.path(),
                            root.anchor(),
                            "the document holds no listeners; expected \"HttpListeners\" and \"TcpListeners\", or \"Data\" with them"));
        }
    }
}
