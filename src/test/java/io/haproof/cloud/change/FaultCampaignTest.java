package io.haproof.cloud.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.haproof.cloud.change.Report.Outcome;
import io.haproof.emulator.Emulator;
import io.haproof.emulator.EmulatorOptions;
import io.haproof.emulator.Fault;
import io.haproof.emulator.VirtualTime;
import io.haproof.emulator.world.Settling;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Thousands of pushes in which anything goes wrong at any point. Whatever happens, no configuration is lost or mixed, a change
 * that took effect is not sent again, and a report claims nothing that is not so. A failure names the number of its run.
 */
class FaultCampaignTest {

    private static final int RUNS = 2000;

    private static final List<Settling> SETTLINGS = List.of(
            Settling.AT_ONCE,
            Settling.afterReads(1),
            Settling.afterReads(7),
            Settling.after(Duration.ofSeconds(20)),
            new Settling(2, Duration.ofSeconds(100)));

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-23T08:00:00Z"));
    private final List<Emulator> emulators = new ArrayList<>();
    private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
            .setAttributeViews("basic", "owner", "posix")
            .build());
    private final Set<Fault.Kind> struck = EnumSet.noneOf(Fault.Kind.class);

    @AfterEach
    void stop() {
        emulators.forEach(Emulator::close);
    }

    @Test
    void nothing_is_lost_and_nothing_is_claimed_that_is_not_so() throws Exception {
        for (Settling settling : SETTLINGS) {
            emulators.add(Emulator.start(EmulatorOptions.DEFAULT.withClock(time).withSettling(settling)));
        }
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int seed = 1; seed <= RUNS; seed++) {
            try {
                outcomes.merge(run(seed), 1, Integer::sum);
            } catch (Exception | AssertionError failure) {
                throw new AssertionError("run " + seed, failure);
            }
        }
        // The campaign is only worth something if it gets everywhere.
        assertEquals(Set.of(Outcome.values()), outcomes.keySet(), outcomes::toString);
        assertEquals(Set.of(Fault.Kind.values()), struck);
        assertTrue(outcomes.values().stream().allMatch(count -> count > 20), outcomes::toString);
    }

    private Outcome run(int seed) throws Exception {
        Path backups = Files.createDirectories(disk.getPath("/" + seed));
        CampaignRun run = new CampaignRun(seed, emulators.get(seed % emulators.size()), time, struck);
        JsonNode other = run.other().deepCopy();
        Plan plan = run.plan();
        Content before = run.possible.iterator().next();
        Report report = run.push(plan, backups);
        assertNoneSentTwice(run);
        assertNoneSentBlindly(run, before);
        assertTrueReport(run, report, plan, before);
        if (!run.sends.isEmpty()) {
            assertKept(report, before);
        }
        assertEquals(other, run.other());
        assertNothingLost(run, plan, before);
        return report.outcome();
    }

    private static void assertNoneSentTwice(CampaignRun run) {
        for (int i = 0; i + 1 < run.sends.size(); i++) {
            assertTrue(run.sends.get(i).isHarmless(), "sent again, although it may have been taken");
            assertFalse(run.sends.get(i).isDone(), "sent again, although it was taken");
        }
    }

    private static void assertNoneSentBlindly(CampaignRun run, Content before) {
        for (CampaignRun.Send send : run.sends) {
            assertFalse(send.isBlind(), "sent again without a look");
            send.seen().ifPresent(seen -> assertEquals(before, seen, "the instance was another one"));
        }
    }

    private static void assertTrueReport(CampaignRun run, Report report, Plan plan, Content before) {
        boolean isDone = run.sends.stream().anyMatch(CampaignRun.Send::isDone);
        switch (report.outcome()) {
            case REFUSED, UNCHANGED -> assertEquals(List.of(), run.sends);
            case NOT_TAKEN -> assertFalse(isDone, "it was taken");
            case UNKNOWN -> assertEquals(Optional.empty(), report.remote());
            case NOT_APPLIED -> assertEquals(before, Content.of(report.remote().orElseThrow()));
            case UNSETTLED ->
                assertTrue(run.moments.stream().anyMatch(CampaignRun.Moment::isBusy), "no task was there");
            default -> assertFalse(run.sends.isEmpty());
        }
        if (report.isGood()) {
            Content wanted = run.wanted(plan);
            assertEquals(wanted, Content.of(report.remote().orElseThrow()));
            assertTrue(
                    run.moments.contains(new CampaignRun.Moment(false, Optional.of(wanted))),
                    "the instance did not have it");
        }
        assertEquals(report.outcome() == Outcome.UNCHANGED, report.reasons().isEmpty());
        if (report.remote().isPresent() && !run.isOvertaken) {
            assertShown(run, report.remote().get());
        }
    }

    /** What a report shows was there when it was looked. */
    private static void assertShown(CampaignRun run, Remote remote) {
        boolean isBusy = !remote.instance().isRunning();
        assertTrue(
                run.moments.stream()
                        .anyMatch(moment -> moment.isBusy() == isBusy
                                && (isBusy || moment.content().equals(Optional.of(Content.of(remote))))),
                "it was not so");
    }

    private static void assertKept(Report report, Content before) throws Exception {
        if (before.text().isEmpty()) {
            String kept = CampaignRun.kept(report.backups(), ".json");
            assertTrue(kept.contains("\"10.0.0.1\""), kept);
        } else {
            assertEquals(before.text(), CampaignRun.kept(report.backups(), ".cfg"));
        }
    }

    private static void assertNothingLost(CampaignRun run, Plan plan, Content before) {
        boolean isDone = run.sends.stream().anyMatch(CampaignRun.Send::isDone);
        Optional<Content> end = run.end();
        if (isDone) {
            run.expect(plan);
        }
        if (!run.isRivalled) {
            assertEquals(Optional.of(isDone ? run.wanted(plan) : before), end);
        }
        end.ifPresent(content -> assertTrue(run.possible.contains(content), () -> "mixed: " + content));
    }
}
