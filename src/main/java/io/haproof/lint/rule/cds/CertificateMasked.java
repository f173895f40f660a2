package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Certificate;
import io.haproof.listener.Entry;

/** Reports ids of certificates that an answer of the API hid. */
public final class CertificateMasked implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-certificate-masked", "the id of a certificate is hidden")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Certificate.class, CertificateMasked::check);
    }

    private static void check(Entry certificate, DocumentContext context) {
        FieldValue.of(certificate, "CertificateId")
                .filter(CertificateMasked::isMasked)
                .ifPresent(id -> context.report(
                        id.place(), id.quoted() + " hides the id; write the one that DescribeCACertificates shows"));
    }

    /** Whether an id is nothing but asterisks. */
    static boolean isMasked(FieldValue id) {
        return id.text().chars().allMatch(unit -> unit == '*');
    }
}
