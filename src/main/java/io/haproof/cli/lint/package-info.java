/**
 * The commands that check files, and those around them: settings, baselines and hooks.
 */
@NullMarked
package io.haproof.cli.lint;

import org.jspecify.annotations.NullMarked;
