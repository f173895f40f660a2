/** Rules about the text as such. Those about words and arguments need no classes: the catalogue knows what does not fit. */
@NullMarked
package io.haproof.lint.rule.syntax;

import org.jspecify.annotations.NullMarked;
