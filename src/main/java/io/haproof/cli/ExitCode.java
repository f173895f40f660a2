package io.haproof.cli;

/** What the exit code of the command says. */
final class ExitCode {

    /** Nothing to report. */
    static final int CLEAN = 0;

    /** Findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;

    /** The command was called in a way that it does not understand. */
    static final int USAGE = 2;

    /** The work, or a part of it, could not be done. */
    static final int FAILURE = 3;

    /** {@code plan --detailed-exitcode}: nothing to report, and something to submit. */
    static final int CHANGES = 4;

    /** What the help says of them. */
    static final String MEANING = "0 nothing to report, 1 findings, 2 wrong usage, 3 the work could not be done";

    private ExitCode() {}
}
