/** Rules about names that lead nowhere. */
@NullMarked
package io.haproof.lint.rule.ref;

import org.jspecify.annotations.NullMarked;
