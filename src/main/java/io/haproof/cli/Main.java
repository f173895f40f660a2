package io.haproof.cli;

import io.haproof.cli.console.Terminal;
import java.nio.file.Path;

/** The entry point of the command {@code haproof}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {

        System.exit(
                Cli.run(System.in, System.out, System.err, System.getenv(), Path.of(""), Terminal.isPresent(), args));
    }
}
