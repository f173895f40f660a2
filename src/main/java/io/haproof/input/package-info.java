/**
 * What the bytes of a file are: configuration text, an answer of the load-balancer API that holds one, structured listeners in
 * JSON or YAML, or none of these.
 *
 * <p>Files are told apart by what is in them; their names count only for YAML. This room reads no file and knows nothing of
 * HAProxy; it gives the rooms above the text or the document to work on, or a sentence why there is none. Start reading at
 * {@link io.haproof.input.Input}.
 */
@NullMarked
package io.haproof.input;

import org.jspecify.annotations.NullMarked;
