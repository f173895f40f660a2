/**
 * What the load-balancer API and its clients say to each other: actions, parameters, error codes, answers.
 *
 * <p>All of it is from the API document; this package sends nothing and decides nothing.
 */
@NullMarked
package io.haproof.cloud.wire;

import org.jspecify.annotations.NullMarked;
