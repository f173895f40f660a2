package io.haproof.cloud.change;

import io.haproof.cloud.change.Report.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a change that was sent.
 *
 * @param before what the instance had
 * @param submission what was sent
 * @param last what the last look showed
 */
record Watch(Remote before, Submission submission, Sight last) {

    /** What it comes to if nobody looks again. */
    Outcome outcome() {
        if (last.remote().isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Remote now = last.remote().get();
        if (!now.instance().isRunning()) {
            return Outcome.UNSETTLED;
        }
        if (submission.isIn(now, before)) {
            return Outcome.APPLIED;
        }
        return now.fingerprint().equals(before.fingerprint()) ? Outcome.NOT_APPLIED : Outcome.DIFFERENT;
    }

    /**
     * The same in sentences.
     *
     * @param doubt what happened when it was sent, if that left a doubt
     * @param looked how long it was looked for
     */
    List<String> reasons(Optional<String> doubt, Duration looked) {
        List<String> reasons = new ArrayList<>();
        doubt.ifPresent(reasons::add);
        String time = " after " + looked.toSeconds() + " s";
        String state = last.remote().map(Remote::describe).orElse("");
        switch (outcome()) {
            case UNKNOWN ->
                reasons.add("what instance " + before.uuid() + " has cannot be seen"
                        + last.why().map(why -> " (" + why + ')').orElse("") + "; look again before anything is sent");
            case UNSETTLED -> reasons.add(state + time + "; look again later");
            case NOT_APPLIED -> reasons.add(state + time + ", and it has what it had before");
            case DIFFERENT -> reasons.add(state + time + ", and it has neither what was sent nor what it had before");
            default -> reasons.add(state + ", with exactly what was sent");
        }
        return reasons;
    }
}
