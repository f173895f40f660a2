/**
 * The compiled catalogue as bytes: what {@link io.haproof.catalogue.compile} writes and {@link io.haproof.catalogue}
 * reads.
 */
@NullMarked
package io.haproof.catalogue.store;

import org.jspecify.annotations.NullMarked;
