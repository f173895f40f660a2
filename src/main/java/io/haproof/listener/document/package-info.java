/**
 * Files in JSON or YAML as values that know where they stand, whatever they are.
 *
 * <p>{@link io.haproof.listener.document.DocumentReader} reads, {@link io.haproof.listener.document.DocumentText} writes, and
 * {@link io.haproof.listener.document.Value} is what stands between. Both notations give the same values, and neither of the two
 * parsers is seen from outside. This package knows nothing of listeners.
 */
@NullMarked
package io.haproof.listener.document;

import org.jspecify.annotations.NullMarked;
