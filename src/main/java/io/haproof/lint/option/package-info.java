/**
 * What can be set: the types of values that a configuration file, an environment variable or a call may give, and the options
 * that rules have.
 *
 * <p>An {@link io.haproof.lint.option.OptionType} is said once; reading, the JSON Schema, messages and what is shown follow from
 * it. This package knows neither rules nor files. Start reading there.
 */
@NullMarked
package io.haproof.lint.option;

import org.jspecify.annotations.NullMarked;
