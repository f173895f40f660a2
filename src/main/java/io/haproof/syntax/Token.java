package io.haproof.syntax;

import io.haproof.text.Span;

/**
 * One token. The tokens of a text tile it: each begins where the one before ends.
 *
 * @param kind what it is
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
public record Token(TokenKind kind, int start, int end) {

    public Span span() {
        return new Span(start, end);
    }
}
