/** Rules about the order in which lines are evaluated, and what a line never does because of it. */
@NullMarked
package io.haproof.lint.rule.order;

import org.jspecify.annotations.NullMarked;
