package io.haproof.catalogue;

import io.haproof.syntax.Notation.Hole;

/**
 * One argument in the parentheses of a sample fetch or converter.
 *
 * @param type a type of hole of the notation, with its detail
 * @param optional whether it may be left out
 * @param own whether the proxy itself is named by leaving it out
 */
public record SampleArgument(Hole type, boolean optional, boolean own) {}
