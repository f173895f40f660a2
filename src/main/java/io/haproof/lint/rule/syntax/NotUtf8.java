package io.haproof.lint.rule.syntax;

import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.text.Span;

/** Reports a text that is not UTF-8. HAProxy takes bytes as they are; people and tools disagree on what they show. */
public final class NotUtf8 implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("syntax-not-utf8", "the text is not UTF-8").severity(Severity.INFO);
    }

    @Override
    public void listen(Subscriptions on) {
        on.whole((analysis, context) -> {
            if (!analysis.source().isUtf8()) {
                context.report(Span.at(0), "the text is not UTF-8; read as Latin-1, so columns count bytes");
            }
        });
    }
}
