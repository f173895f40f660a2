/**
 * The commands that speak with the load-balancer API, and the one that is that API. What they do is decided in {@code io.haproof.cloud}.
 */
@NullMarked
package io.haproof.cli.cloud;

import org.jspecify.annotations.NullMarked;
