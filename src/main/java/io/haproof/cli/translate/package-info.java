/**
 * The commands between listeners and configuration text.
 */
@NullMarked
package io.haproof.cli.translate;

import org.jspecify.annotations.NullMarked;
