package io.haproof.cloud.change;

import io.haproof.cloud.CloudClient;
import io.haproof.cloud.CloudException;
import io.haproof.cloud.CloudException.Busy;
import io.haproof.cloud.CloudException.OutcomeUnknown;
import io.haproof.cloud.CloudException.Unreachable;
import io.haproof.cloud.change.Report.Outcome;
import io.haproof.cloud.wire.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change on its way: sent until the service takes it, and then looked for.
 *
 * @param push how
 * @param before what the instance had when it was last looked at
 * @param submission what is sent
 * @param kept where what it had is kept
 */
record Delivery(Push push, Remote before, Submission submission, List<Path> kept) {

    Report run() {
        Instant end = push.clock().instant().plus(push.patience().limit());
        while (true) {
            try {
                // The client must not try again by itself: meanwhile the instance may have become another.
                Reply reply = send();
                return watch(Optional.empty(), reply.taskId());
            } catch (OutcomeUnknown lost) {
                return watch(Optional.ofNullable(lost.getMessage()), Optional.empty());
            } catch (Busy | Unreachable untaken) {
                Optional<Report> last = settle(untaken, end);
                if (last.isPresent()) {
                    return last.get();
                }
            } catch (CloudException | ChangeException failure) {
                return untaken(List.of(String.valueOf(failure.getMessage())), look());
            }
        }
    }

    private Reply send() throws CloudException, ChangeException {
        CloudClient once = push.client().once();
        if (submission.mode() == Mode.CUSTOM) {
            return once.modifyHaproxyCustomConfig(before.uuid(), submission.text());
        }
        return submission.adds()
                ? once.addLoadBalancerStrategys(before.uuid(), submission.document())
                : once.modifyLoadBalancerStrategys(before.uuid(), submission.document());
    }

    /** Waits until the instance is free and still as it was; a report if it is not, or does not become so in time. */
    private Optional<Report> settle(CloudException untaken, Instant end) {
        Duration pause = push.patience().pause();
        if (untaken instanceof Busy busy) {
            pause = busy.retryAfter()
                    .filter(asked -> asked.compareTo(push.patience().pause()) > 0)
                    .orElse(pause);
        }
        List<String> reasons = new ArrayList<>(List.of(String.valueOf(untaken.getMessage())));
        Sight sight = new Sight(Optional.empty(), Optional.empty());
        while (pause(pause, end)) {
            sight = look();
            if (sight.isRunning() && sight.hasMoved(before)) {
                reasons.add("instance " + before.uuid()
                        + " is not any more what it was, so that it was not sent again; plan again");
                return Optional.of(untaken(reasons, sight));
            }
            if (sight.isRunning()) {
                return Optional.empty();
            }
            pause = push.patience().pause();
        }
        return Optional.of(untaken(reasons, look()));
    }

    private Report untaken(List<String> reasons, Sight sight) {
        return new Report(Outcome.NOT_TAKEN, reasons, sight.remote(), kept, Optional.empty());
    }

    private Report watch(Optional<String> doubt, Optional<String> taskId) {
        Instant start = push.clock().instant();
        Instant end = start.plus(push.patience().limit());
        Watch watch;
        do {
            watch = new Watch(before, submission, look());
        } while (watch.outcome() != Outcome.APPLIED && pause(push.patience().pause(), end));
        Duration time = Duration.between(start, push.clock().instant());
        return new Report(
                watch.outcome(), watch.reasons(doubt, time), watch.last().remote(), kept, taskId);
    }

    private Sight look() {
        return Sight.of(push.client(), before.uuid());
    }

    /** Waits, if there is time left for a look behind it. */
    private boolean pause(Duration time, Instant end) {
        if (push.clock().instant().plus(time).isAfter(end)) {
            return false;
        }
        try {
            push.sleeper().sleep(time);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
