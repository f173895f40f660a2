/**
 * The actions of the API: what a request must be, what it does to the emulated service, and what is answered.
 *
 * <p>Nothing here knows the network: {@link io.haproof.emulator.action.Service} takes calls and gives answers, one at a time.
 * What is wrong with a call is a {@link io.haproof.emulator.action.Refusal} with a code of the API document.
 */
@NullMarked
package io.haproof.emulator.action;

import org.jspecify.annotations.NullMarked;
