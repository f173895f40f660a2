/**
 * Structured listeners to configuration text and back.
 *
 * <p>Compiling writes text with Mustache templates, in the layout of the service; lifting reads it over the model of the text
 * and reports as a {@link io.haproof.translate.Loss} whatever listeners cannot carry, so that nothing is lost in silence.
 * How grave a loss is stands in {@code severities.txt}; what the service writes in any case is read off the templates.
 *
 * <p>Start reading at {@link io.haproof.translate.Translator}.
 */
@NullMarked
package io.haproof.translate;

import org.jspecify.annotations.NullMarked;
