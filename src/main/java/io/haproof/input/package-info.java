/**
 * What the bytes of a file are: configuration text, an answer of the load-balancer API that holds one, or neither.
 *
 * <p>Files are told apart by what is in them, never by their names. This room reads no file and knows nothing of HAProxy;
 * it gives the rooms above the text to work on, or a sentence why there is none. Start reading at {@link
 * io.haproof.input.Input}.
 */
@NullMarked
package io.haproof.input;

import org.jspecify.annotations.NullMarked;
