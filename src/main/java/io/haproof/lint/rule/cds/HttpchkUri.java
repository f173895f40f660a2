package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.CheckMethod;
import io.haproof.listener.Entry;
import io.haproof.listener.HttpCheck;
import java.util.Optional;

/** Reports URIs of health checks that cannot stand in a request line. */
public final class HttpchkUri implements Rule {

    private static final String ASTERISK = "*";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-httpchk-uri", "the URI of a health check is malformed");
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(HttpCheck.class, HttpchkUri::check);
    }

    private static void check(Entry check, DocumentContext context) {
        FieldValue.of(check, "Uri").ifPresent(uri -> {
            if (!uri.isOfPattern()) {
                context.report(
                        uri.place(),
                        uri.quoted()
                                + " is no URI to request; expected / and then at most 1023 ASCII characters without blanks");
            } else if (uri.text().equals(ASTERISK) && !mayBeOptions(check)) {
                context.report(uri.place(), "\"*\" goes with the method OPTIONS only; expected a path such as /");
            }
        });
    }

    /** Whether the method is OPTIONS, or something that another rule speaks of; an absent one is GET. */
    private static boolean mayBeOptions(Entry check) {
        Optional<FieldValue> method = FieldValue.of(check, "Method");
        return method.isPresent()
                ? !method.get().isWord() || method.get().text().equals(CheckMethod.OPTIONS.word())
                : check.filled("Method").isPresent();
    }
}
