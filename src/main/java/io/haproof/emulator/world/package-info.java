/**
 * What the emulated service knows: instances with their listeners, texts and tasks, certificates, zones and products, and the
 * file that all of it is read from and written to.
 *
 * <p>Nothing here knows requests or the network. Whoever uses a {@link io.haproof.emulator.world.World} holds a lock on it.
 * Names of fields that the API has are the API's; others begin with a small letter.
 */
@NullMarked
package io.haproof.emulator.world;

import org.jspecify.annotations.NullMarked;
