package io.haproof.cloud.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a push ended.
 *
 * @param outcome in one word
 * @param reasons why, in sentences
 * @param remote what the instance had when it was last looked at; nothing if it could not be seen
 * @param backups where what it had before is kept
 * @param taskId the task that the service gave the change to
 */
public record Report(
        Outcome outcome, List<String> reasons, Optional<Remote> remote, List<Path> backups, Optional<String> taskId) {

    public Report {
        reasons = List.copyOf(reasons);
        backups = List.copyOf(backups);
    }

    /** What became of it. */
    public enum Outcome {
        /** The instance is running with exactly what was sent. */
        APPLIED,
        /** The instance had all of it already, and nothing was sent. */
        UNCHANGED,
        /** Nothing was sent, for the reasons given. */
        REFUSED,
        /** The service did not take it, and nothing was changed. */
        NOT_TAKEN,
        /** It was sent, but when the time was over the instance had what it had before. */
        NOT_APPLIED,
        /** It was sent, but when the time was over the instance had something else, in part or altogether. */
        DIFFERENT,
        /** It was sent, but when the time was over the instance was still in a task. */
        UNSETTLED,
        /** It was sent, or may have been, and the instance cannot be seen. */
        UNKNOWN
    }

    /** Whether the instance has what it is to have. */
    public boolean isGood() {
        return outcome == Outcome.APPLIED || outcome == Outcome.UNCHANGED;
    }

    static Report unsent(Outcome outcome, List<String> reasons, Optional<Remote> remote) {
        return new Report(outcome, reasons, remote, List.of(), Optional.empty());
    }
}
