/**
 * The commands that tell what the program knows: rules, keywords, its own commands and their options.
 */
@NullMarked
package io.haproof.cli.help;

import org.jspecify.annotations.NullMarked;
