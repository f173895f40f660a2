package io.haproof.cli.console;

import java.util.List;

/** Ends a command with a sentence, seldom several, and an exit code. */
public final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> sentences;

    private CliException(int exitCode, List<String> sentences) {
        super(String.join("; ", sentences), null, false, true);
        this.exitCode = exitCode;
        this.sentences = List.copyOf(sentences);
    }

    /** The user called the command in a way that it does not understand. */
    public static CliException usage(String sentence) {
        return usage(List.of(sentence));
    }

    /** The user asks for what cannot be, in several ways. */
    public static CliException usage(List<String> sentences) {
        return new CliException(ExitCode.USAGE, sentences);
    }

    /** The work could not be done. */
    public static CliException failure(String sentence) {
        return new CliException(ExitCode.FAILURE, List.of(sentence));
    }

    /** What went wrong, a sentence each. */
    List<String> sentences() {
        return sentences;
    }

    int exitCode() {
        return exitCode;
    }
}
