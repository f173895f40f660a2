/**
 * Changes of an instance that are proven before they are submitted, and looked at afterwards.
 *
 * <p>{@link io.haproof.cloud.change.Remote} is what an instance has, {@link io.haproof.cloud.change.Submission} what it is to
 * have, {@link io.haproof.cloud.change.Plan} the way from the one to the other with all that is wrong with it, and {@link
 * io.haproof.cloud.change.Push} goes it. What is refused and when a change has settled are functions of these values; only
 * {@code Remote.read} and {@code Push} call the API, and only {@code Backup} writes files.
 */
@NullMarked
package io.haproof.cloud.change;

import org.jspecify.annotations.NullMarked;
