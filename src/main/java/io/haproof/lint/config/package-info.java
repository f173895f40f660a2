/**
 * What somebody wants of a check: the settings, where each comes from, and how a configuration file says them.
 *
 * <p>A {@link io.haproof.lint.config.Key} is something that can be set. The schema, the template, messages and what is shown all
 * follow from the keys and from the options that rules declare. {@link io.haproof.lint.config.Settings} are what is in force for
 * one file, each with its origin. This package reads no file and no environment; start reading at {@code Settings}.
 */
@NullMarked
package io.haproof.lint.config;

import org.jspecify.annotations.NullMarked;
