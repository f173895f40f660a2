package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.HttpListener;
import io.haproof.listener.Listener;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.TcpListener;
import java.util.HashSet;
import java.util.Set;

/** Reports names of listeners that the configuration of the service uses itself. */
public final class ListenerNameReserved implements Rule {

    private static final String FIELD = "ListenerName";
    private static final String STATUS = "status";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-listener-name-reserved", "the name of a listener is used by the service itself");
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, ListenerNameReserved::checkStatus);
        on.document(ListenerNameReserved::checkBackends);
    }

    private static void checkStatus(Entry listener, DocumentContext context) {
        FieldValue.of(listener, FIELD)
                .filter(name -> name.text().equals(STATUS))
                .ifPresent(name -> context.report(
                        name.place(), name.quoted() + " is the name of the status page; choose another"));
    }

    private static void checkBackends(ListenerDocument document, DocumentContext context) {
        Set<String> backends = new HashSet<>();
        for (Entry entry : document.entries()) {
            if (entry.is(HttpListener.class)) {
                FieldValue.of(entry, FIELD).ifPresent(name -> backends.add(name.text() + HttpListener.BACKEND_SUFFIX));
            }
        }
        for (Entry entry : document.entries()) {
            if (entry.is(TcpListener.class)) {
                FieldValue.of(entry, FIELD)
                        .filter(name -> backends.contains(name.text()))
                        .ifPresent(name -> context.report(
                                name.place(),
                                name.quoted()
                                        + " is the backend of an http listener of this document; choose another"));
            }
        }
    }
}
