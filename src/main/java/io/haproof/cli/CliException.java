package io.haproof.cli;

/** Ends a command with one sentence and an exit code. */
final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CliException(int exitCode, String sentence) {
        super(sentence, null, false, true);
        this.exitCode = exitCode;
    }

    /** The user called the command in a way that it does not understand. */
    static CliException usage(String sentence) {
        return new CliException(ExitCode.USAGE, sentence);
    }

    /** The work could not be done. */
    static CliException failure(String sentence) {
        return new CliException(ExitCode.FAILURE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
