/**
 * What a configuration means: proxies with what they inherit, and the names by which its parts refer to each other.
 *
 * <p>Every object of this room holds the syntax it came from, so that whoever finds something wrong can point at it. Whether
 * something is wrong is for the rules to say. Start reading at {@link io.haproof.model.Model}.
 */
@NullMarked
package io.haproof.model;

import org.jspecify.annotations.NullMarked;
