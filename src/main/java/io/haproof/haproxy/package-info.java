/**
 * A real HAProxy of the user's, asked what it says of a text. It is started without a shell, with no environment but the one that is
 * given, and killed when it takes too long; what it reads is in a folder that nobody else can look into.
 *
 * <p>This room judges nothing. Start reading at {@link io.haproof.haproxy.RealHaproxy}.
 */
@NullMarked
package io.haproof.haproxy;

import org.jspecify.annotations.NullMarked;
