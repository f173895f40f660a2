/**
 * The load-balancer API served on this machine, for tests and for trying things out: it checks signatures, takes its time over
 * changes as the service does, and fails on request.
 *
 * <p>{@link io.haproof.emulator.Emulator} is a server in this process. The package {@code action} knows what requests do, {@code
 * world} what there is, {@code junit} gives emulators to tests. With the client this room shares only the words of {@link
 * io.haproof.cloud.wire}: what the API document means is read twice here, so that each can prove the other wrong.
 */
@NullMarked
package io.haproof.emulator;

import org.jspecify.annotations.NullMarked;
