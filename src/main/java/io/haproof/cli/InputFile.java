package io.haproof.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One thing to check.
 *
 * @param name what reports call it
 * @param path where it is; empty for the standard input
 */
record InputFile(String name, Optional<Path> path) {}
