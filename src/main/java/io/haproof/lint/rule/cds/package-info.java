/**
 * Rules of the load-balancer service: what its API document demands of structured listeners and, where that has a meaning, of
 * configuration text. HAProxy itself does not mind, so none of them is fatal.
 */
@NullMarked
package io.haproof.lint.rule.cds;

import org.jspecify.annotations.NullMarked;
