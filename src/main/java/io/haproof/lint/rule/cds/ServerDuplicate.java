package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;
import io.haproof.listener.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reports servers that stand twice behind a listener. */
public final class ServerDuplicate implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-server-duplicate", "a listener has a server twice");
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, ServerDuplicate::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        Seen seen = new Seen();
        for (Entry server : listener.items("BackendServer")) {
            Optional<FieldValue> address = FieldValue.of(server, ServerAddress.FIELD);
            Optional<FieldValue> port = FieldValue.of(server, "Port");
            if (address.isPresent() && port.isPresent()) {
                String host = address.get().text();
                List<String> key =
                        List.of(host.toLowerCase(Locale.ROOT), port.get().text());
                String message =
                        Quoted.of(host) + " with port " + port.get().text() + " is already a server of the listener";
                seen.check(key, new Place(server.path(), address.get().place().value()), context, message);
            }
        }
    }
}
