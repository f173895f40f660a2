/** Rules about health checks. */
@NullMarked
package io.haproof.lint.rule.check;

import org.jspecify.annotations.NullMarked;
