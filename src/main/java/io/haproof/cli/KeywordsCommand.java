package io.haproof.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code haproof keywords}: shows what the catalogue knows of a name. */
@Command(name = "keywords")
final class KeywordsCommand implements Callable<Integer> {

    KeywordsCommand(Surroundings surroundings) {}

    @Override
    public Integer call() {
        return ExitCode.CLEAN;
    }
}
