/**
 * The client of the load-balancer API: signed calls, and changes that are proven before they are submitted.
 *
 * <p>{@link io.haproof.cloud.CloudClient} is where to start. {@link io.haproof.cloud.wire} is what goes over the wire, which
 * the emulator speaks, too; {@link io.haproof.cloud.change} plans, submits and looks. Nothing in this room prints a secret:
 * credentials are {@link io.haproof.text.Secret}.
 */
@NullMarked
package io.haproof.cloud;

import org.jspecify.annotations.NullMarked;
