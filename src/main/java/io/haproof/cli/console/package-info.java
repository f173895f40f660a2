/**
 * What commands stand on: what surrounds the process, its files and its terminal, exit codes, and the sentence for whatever goes
 * wrong. Start reading at {@link io.haproof.cli.console.Surroundings}.
 */
@NullMarked
package io.haproof.cli.console;

import org.jspecify.annotations.NullMarked;
