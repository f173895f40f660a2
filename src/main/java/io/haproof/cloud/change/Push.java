package io.haproof.cloud.change;

import io.haproof.cloud.CloudClient;
import io.haproof.cloud.CloudException;
import io.haproof.cloud.Sleeper;
import io.haproof.cloud.change.Report.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Submits a plan: looks at the instance, refuses what must not be, keeps what the instance has, sends the change once, and
 * looks until the instance is running with exactly what was sent. A change whose answer was lost is looked for in the same
 * way and never sent again. One that the service certainly did not take is sent again only after another look has shown that
 * the instance is still as it was.
 *
 * <p>Between the last look and the change somebody else may change the instance; the API offers nothing against that.
 *
 * @param client who calls
 * @param consent what is allowed
 * @param backups the folder for what the instance has
 * @param patience how long to look
 * @param clock what time it is
 * @param sleeper how to wait
 */
public record Push(CloudClient client, Consent consent, Path backups, Patience patience, Clock clock, Sleeper sleeper) {

    /** A push by the clock of this machine. */
    public static Push of(CloudClient client, Consent consent, Path backups) {
        return new Push(client, consent, backups, Patience.DEFAULT, Clock.systemUTC(), Sleeper.ofThreads());
    }

    /** Submits a plan. Whatever happens is in the report. */
    public Report run(Plan plan) {
        Remote before;
        Plan fresh;
        try {
            before = Remote.read(client, plan.instanceUuid());
            fresh = Plan.of(before, plan.submission());
        } catch (CloudException | ChangeException failure) {
            return Report.unsent(Outcome.REFUSED, List.of(String.valueOf(failure.getMessage())), Optional.empty());
        }
        List<String> objections = consent.objections(plan, fresh, before);
        if (!objections.isEmpty()) {
            return Report.unsent(Outcome.REFUSED, objections, Optional.of(before));
        }
        if (fresh.isEmpty()) {
            return Report.unsent(Outcome.UNCHANGED, List.of(), Optional.of(before));
        }
        try {
            return new Delivery(this, before, plan.submission(), Backup.write(backups, before)).run();
        } catch (IOException failure) {
            String reason = "what the instance has cannot be kept in " + backups + ": " + failure.getMessage();
            return Report.unsent(Outcome.REFUSED, List.of(reason), Optional.of(before));
        }
    }
}
