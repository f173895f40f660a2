/**
 * Text to words and back: tokens that tile the whole text, the lossless tree of lines and words, and the languages that
 * live inside words (sample expressions, conditions, log formats, {@code .if} predicates, the catalogue's notation).
 *
 * <p>This is the only room that sees ANTLR, and it knows no keyword of HAProxy: what a word means, and in which version,
 * is asked of the catalogue by the rooms above. Start reading at {@link io.haproof.syntax.Syntax}.
 */
@NullMarked
package io.haproof.syntax;

import org.jspecify.annotations.NullMarked;
