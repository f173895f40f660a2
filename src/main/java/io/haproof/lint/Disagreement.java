package io.haproof.lint;

import io.haproof.text.Span;

/**
 * What a real HAProxy says of a text otherwise than this library.
 *
 * @param refused whether it refuses the text; if not, it accepts one for which something fatal was found
 * @param message what it says; lower case, no final stop, one line, no secrets
 * @param span the characters that it is about, in the terms of the whole text
 */
public record Disagreement(boolean refused, String message, Span span) {}
