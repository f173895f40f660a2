/**
 * One configuration understood line by line, as one version of HAProxy reads it: which section a line belongs to, which
 * directive it holds, its words bound to typed arguments, and everything that does not fit.
 *
 * <p>Knowledge comes from the catalogue; this room holds the mechanism only. It knows nothing of meaning across lines:
 * whether a backend exists is for the model. Start reading at {@link io.haproof.directive.Analysis}.
 */
@NullMarked
package io.haproof.directive;

import org.jspecify.annotations.NullMarked;
