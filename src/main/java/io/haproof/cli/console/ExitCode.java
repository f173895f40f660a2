package io.haproof.cli.console;

/** What the exit code of the command says. */
public final class ExitCode {

    /** Nothing to report. */
    public static final int CLEAN = 0;

    /** Findings at or above {@code --fail-on}. */
    public static final int FINDINGS = 1;

    /** The command was called in a way that it does not understand. */
    public static final int USAGE = 2;

    /** The work, or a part of it, could not be done. */
    public static final int FAILURE = 3;

    /** {@code plan --detailed-exitcode}: nothing to report, and something to submit. */
    public static final int CHANGES = 4;

    /** What the help says of them. */
    public static final String MEANING = "0 nothing to report, 1 findings, 2 wrong usage, 3 the work could not be done";

    private ExitCode() {}
}
