/** Rules about listeners, backends and the way of traffic through them. */
@NullMarked
package io.haproof.lint.rule.proxy;

import org.jspecify.annotations.NullMarked;
