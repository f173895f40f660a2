/**
 * Emulators for tests of JUnit 5.13 or later, which whoever uses this package has anyway: it is no dependency of the library.
 *
 * <p>Start reading at {@link io.haproof.emulator.junit.EmulatedCloud}.
 */
@NullMarked
package io.haproof.emulator.junit;

import org.jspecify.annotations.NullMarked;
