/** Rules about encryption and access. */
@NullMarked
package io.haproof.lint.rule.sec;

import org.jspecify.annotations.NullMarked;
