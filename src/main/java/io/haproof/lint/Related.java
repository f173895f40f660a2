package io.haproof.lint;

import io.haproof.text.Span;

/**
 * A second place that explains a finding.
 *
 * @param message why the place matters, such as {@code first defined here}
 * @param span the place
 */
public record Related(String message, Span span) {}
