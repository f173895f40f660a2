package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Certificate;
import io.haproof.listener.Entry;
import java.nio.charset.StandardCharsets;

/** Reports names of certificates that a comment of the configuration would not give back. */
public final class CertificateName implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-certificate-name", "the name of a certificate cannot be kept");
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Certificate.class, CertificateName::check);
    }

    private static void check(Entry certificate, DocumentContext context) {
        FieldValue.of(certificate, "CertificateName").ifPresent(name -> {
            String text = name.text();
            if (text.startsWith(" ") || text.endsWith(" ")) {
                context.report(name.place(), name.quoted() + " begins or ends with a blank, which would be lost");
            } else if (text.getBytes(StandardCharsets.UTF_8).length > Certificate.LONGEST_NAME) {
                context.report(
                        name.place(),
                        name.quoted() + " is too long; expected at most " + Certificate.LONGEST_NAME + " bytes");
            }
        });
    }
}
