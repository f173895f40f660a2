/**
 * Structured listeners to configuration text and back.
 *
 * <p>Compiling writes text with Mustache templates, in the layout of the service; lifting reads it over the model of the text
 * and reports as a {@link io.haproof.translate.Loss} whatever listeners cannot carry, so that nothing is lost in silence.
 */
@NullMarked
package io.haproof.translate;

import org.jspecify.annotations.NullMarked;
