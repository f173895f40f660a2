/** Rules about logs and other things that operators watch. */
@NullMarked
package io.haproof.lint.rule.obs;

import org.jspecify.annotations.NullMarked;
