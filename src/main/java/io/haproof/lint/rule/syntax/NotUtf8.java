package io.haproof.lint.rule.syntax;

import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.syntax.ConfigTree;
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
            for (ConfigTree.File file : analysis.tree().files()) {
                if (!file.source().isUtf8()) {
                    int start = file.lines().get(0).start();
                    context.report(Span.at(start), "the text is not UTF-8; read as Latin-1, so columns count bytes");
                }
            }
        });
    }
}
