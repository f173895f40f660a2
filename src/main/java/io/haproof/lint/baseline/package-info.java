/**
 * Findings that are known and not to be shown again, so that only new ones are.
 *
 * <p>A {@link io.haproof.lint.baseline.Baseline} knows findings by file, rule and the words of their line, not by the number of
 * the line, so that lines may move. This package reads no file.
 */
@NullMarked
package io.haproof.lint.baseline;

import org.jspecify.annotations.NullMarked;
