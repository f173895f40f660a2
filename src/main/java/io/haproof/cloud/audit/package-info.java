/**
 * Looks at what instances have in force, and says what is wrong with it. Nothing here changes an instance.
 *
 * <p>{@link io.haproof.cloud.audit.Audit} is where to start; what becomes of each instance is an {@link
 * io.haproof.cloud.audit.Audited}.
 */
@NullMarked
package io.haproof.cloud.audit;

import org.jspecify.annotations.NullMarked;
