/**
 * The command line: reads arguments, calls a room, renders. It decides nothing about configurations.
 *
 * <p>This is the only room that knows picocli, the file system and the terminal. Everything that a command touches comes in
 * through {@link io.haproof.cli.Cli#run}, so that all of it is tested in the process of the test. Start reading there; each
 * command is one class.
 */
@NullMarked
package io.haproof.cli;

import org.jspecify.annotations.NullMarked;
