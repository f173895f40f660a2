/**
 * Options that several commands have, each with what it means once it is read.
 */
@NullMarked
package io.haproof.cli.option;

import org.jspecify.annotations.NullMarked;
