/**
 * Source text and places in it: spans, lines and columns, edits and their application, unified diffs.
 *
 * <p>Everything here is about characters; what they mean to HAProxy is the business of the rooms above. Offsets are
 * UTF-16 offsets into {@link io.haproof.text.Source#text()}; lines and columns exist only at the edges and are
 * computed by {@link io.haproof.text.LineIndex}. Start reading at {@link io.haproof.text.Source}.
 */
@NullMarked
package io.haproof.text;

import org.jspecify.annotations.NullMarked;
