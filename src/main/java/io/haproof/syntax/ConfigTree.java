package io.haproof.syntax;

import io.haproof.text.Source;
import java.util.List;

/**
 * A configuration as lines of tokens, without loss: {@link Syntax#print} gives back the text, character by character.
 *
 * @param source the text
 * @param lines its lines in order; a text that ends in a line feed has no empty line behind it
 */
public record ConfigTree(Source source, List<Line> lines) {}
