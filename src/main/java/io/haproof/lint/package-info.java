/**
 * The rule contract, the engine that runs rules over an analysed configuration or a document of structured listeners, and the
 * findings that come out.
 *
 * <p>Rules are stateless; what they know of the text they get from the rooms below, and what they say is a {@link
 * io.haproof.lint.Finding}. What somebody wants of them otherwise is in {@link io.haproof.lint.RuleSettings}, what a comment
 * asks to ignore is worked out behind them. This room never prints and never reads a file. Start reading at {@link
 * io.haproof.lint.Linter}; the rules themselves live in {@code lint.rule.<family>}, one class a rule.
 */
@NullMarked
package io.haproof.lint;

import org.jspecify.annotations.NullMarked;
