package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.HttpListener;

/** Reports certificates that stand twice in the list of a listener. */
public final class CertificateDuplicate implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-certificate-duplicate", "a listener has a certificate twice")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(HttpListener.class, CertificateDuplicate::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        Seen seen = new Seen();
        listener.items("CertificateIds").stream()
                .flatMap(certificate -> FieldValue.of(certificate, "CertificateId").stream())
                .filter(id -> !CertificateMasked.isMasked(id))
                .forEach(id -> seen.check(id.text(), id.place(), context, id.quoted() + " is already in the list"));
    }
}
