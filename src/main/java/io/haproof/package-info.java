/**
 * The front door of Haproof for library callers: prove a configuration before HAProxy runs it.
 *
 * <h2>A few lines in front of a change</h2>
 *
 * <pre>{@code
 * Proof proof = Haproof.target("2.4").prove(text);
 * if (proof.isRefused()) {
 *     throw new IllegalArgumentException(proof.explain());
 * }
 * }</pre>
 *
 * <p>{@link io.haproof.Haproof#target} takes a version as the load-balancer API reports it, {@code 1.8.3} or {@code 2.4}.
 * The value it gives is immutable and thread-safe: keep it and prove any number of texts with it. {@link
 * io.haproof.Haproof#prove(String)} never fails, whatever the text; what is wrong is in the {@link io.haproof.Proof}.
 *
 * <h2>What a proof says</h2>
 *
 * <p>{@link io.haproof.Proof#isRefused()} answers the one question that HAProxy of that version would answer with its exit
 * code. {@link io.haproof.Proof#findings()} holds the reasons and everything else that was noticed, each with a severity,
 * the characters it is about and, where there is one, a fix. Warnings never make a proof fail.
 *
 * <h2>Deeper</h2>
 *
 * <p>{@link io.haproof.project.Project} checks files as {@code haproof lint} does: with the nearest {@code .haproof.yaml},
 * suppressions and baselines. None of these counts for {@code prove}.
 *
 * <p>Everything that the command line can do a library caller can do: {@link io.haproof.lint.Linter} for rules of your own,
 * {@link io.haproof.catalogue.Catalogue} for what a version knows, {@link io.haproof.syntax.Syntax} for the lossless tree.
 */
@NullMarked
package io.haproof;

import org.jspecify.annotations.NullMarked;
