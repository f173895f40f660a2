package io.haproof.cloud.change;

import static io.haproof.cloud.change.FakeInstance.SOUND;
import static io.haproof.cloud.change.FakeInstance.WEB;
import static io.haproof.cloud.change.PlanTest.configuration;
import static io.haproof.cloud.change.PlanTest.listeners;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.haproof.cloud.change.Report.Outcome;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushTest {

    private static final Consent SWITCH = new Consent(Set.of(), true);
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(5));

    private final FakeInstance instance = new FakeInstance();
    private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
            .setAttributeViews("basic", "owner", "posix")
            .build());
    private final Path folder = disk.getPath("/backups");

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder);
    }

    private Plan plan(Submission submission) throws Exception {
        return Plan.of(Remote.read(instance.client(), "u"), submission);
    }

    private Report push(Plan plan, Consent consent) {
        return new Push(instance.client(), consent, folder, PATIENCE, instance.clock(), instance.clock()).run(plan);
    }

    private Report push(Submission submission) throws Exception {
        return push(plan(submission), Consent.NONE);
    }

    private void assertRefused(Report report, String reason) {
        assertEquals(Outcome.REFUSED, report.outcome());
        assertTrue(report.reasons().stream().anyMatch(text -> text.contains(reason)), report.reasons()::toString);
        assertEquals(List.of(), instance.changes());
    }

    @Test
    void a_sound_configuration_is_sent_once_and_waited_for() throws Exception {
        instance.looks = 4;
        Report report = push(configuration(SOUND));
        assertEquals(Outcome.APPLIED, report.outcome(), report.reasons()::toString);
        assertEquals(List.of("ModifyHaproxyCustomConfig"), instance.changes());
        assertEquals(SOUND, report.remote().orElseThrow().configuration());
        assertEquals(Optional.of("t"), report.taskId());
        assertEquals(3, instance.clock().sleeps().size());
        assertEquals(
                List.of("instance u is RUNNING, its custom configuration in force, with exactly what was sent"),
                report.reasons());
    }

    @Test
    void what_the_instance_had_is_kept_for_its_owner_alone() throws Exception {
        Report report = push(configuration(SOUND));
        Path kept = report.backups().get(0);
        assertEquals("global\n    daemon\n", Files.readString(kept));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
        instance.configuration = "global\n    daemon\n";
        instance.looks = 1;
        assertEquals(report.backups(), push(configuration(SOUND)).backups());
    }

    @Test
    void without_a_place_for_it_nothing_is_sent() throws Exception {
        Files.delete(folder);
        assertRefused(push(configuration(SOUND)), "cannot be kept in /backups");
    }

    @Test
    void errors_stop_it_unless_they_are_allowed() throws Exception {
        Plan plan = plan(configuration(SOUND.replace("bind :80", "bindd :80")));
        assertRefused(push(plan, Consent.NONE), "[syntax-unknown-keyword]");
        assertRefused(push(plan, new Consent(Set.of("other-rule"), true)), "[syntax-unknown-keyword]");
        Set<String> rules = Set.copyOf(plan.flaws().stream().map(Flaw::rule).toList());
        assertEquals(Outcome.APPLIED, push(plan, new Consent(rules, false)).outcome());
    }

    @Test
    void findings_are_not_taken_from_the_file_of_the_plan() throws Exception {
        Plan plan = plan(configuration(SOUND.replace("bind :80", "bindd :80")));
        Plan forged = new Plan(
                plan.instanceUuid(),
                plan.fingerprint(),
                plan.before(),
                plan.submission(),
                plan.checkedFor(),
                plan.notes(),
                plan.losses(),
                List.of(),
                plan.difference());
        assertRefused(push(forged, Consent.NONE), "[syntax-unknown-keyword]");
    }

    @Test
    void an_instance_that_moved_stops_it() throws Exception {
        Plan plan = plan(configuration(SOUND));
        instance.configuration = "# somebody was here\n";
        assertRefused(push(plan, SWITCH), "is not any more what it was");
    }

    @Test
    void an_instance_in_a_task_stops_it() throws Exception {
        instance.status = "UPDATING";
        assertRefused(push(configuration(SOUND)), "instance u is UPDATING");
    }

    @Test
    void a_switch_has_to_be_allowed() throws Exception {
        Plan plan = plan(listeners(WEB));
        assertRefused(push(plan, Consent.NONE), "switches from its custom configuration");
        Report report = push(plan, SWITCH);
        assertEquals(Outcome.APPLIED, report.outcome(), report.reasons()::toString);
        assertEquals(Mode.BASE, report.remote().orElseThrow().mode());
        assertTrue(instance.listeners.contains("\"Odd\":1"));
    }

    @Test
    void what_is_there_already_is_not_sent() throws Exception {
        instance.configuration = SOUND;
        assertEquals(Outcome.UNCHANGED, push(configuration(SOUND)).outcome());
        assertEquals(List.of(), instance.changes());
    }

    @Test
    void a_lost_answer_is_looked_up_and_nothing_is_sent_again() throws Exception {
        instance.isMute = true;
        Report report = push(configuration(SOUND));
        assertEquals(Outcome.APPLIED, report.outcome());
        assertTrue(report.reasons().get(0).contains("may have taken effect or not"));
        assertEquals(1, instance.changes().size());
    }

    @Test
    void a_lost_change_is_seen() throws Exception {
        instance.isDeaf = true;
        Report report = push(configuration(SOUND));
        assertEquals(Outcome.NOT_APPLIED, report.outcome());
        assertEquals(
                "instance u is RUNNING, its custom configuration in force after 60 s, and it has what it had before",
                report.reasons().get(1));
        assertEquals(1, instance.changes().size());
    }

    @Test
    void a_change_that_is_not_taken_is_said() throws Exception {
        instance.code = "InvalidParameter";
        Report report = push(configuration(SOUND));
        assertEquals(Outcome.NOT_TAKEN, report.outcome());
        assertTrue(report.reasons().get(0).contains("InvalidParameter, a parameter is wrong"));
        assertTrue(report.remote().isPresent());
    }

    @Test
    void a_busy_service_is_asked_again_if_the_instance_is_still_as_it_was() throws Exception {
        instance.busy = 2;
        Report report = push(configuration(SOUND));
        assertEquals(Outcome.APPLIED, report.outcome(), report.reasons()::toString);
        assertEquals(3, instance.changes().size());
    }

    @Test
    void a_change_that_somebody_else_overtook_is_not_sent_again() throws Exception {
        instance.busy = 1;
        instance.onBusy = there -> there.configuration = "# somebody was here\n";
        Report report = push(configuration(SOUND));
        assertEquals(Outcome.NOT_TAKEN, report.outcome());
        assertEquals(1, instance.changes().size());
        assertEquals(
                "instance u is not any more what it was, so that it was not sent again; plan again",
                report.reasons().get(1));
        assertEquals("# somebody was here\n", report.remote().orElseThrow().configuration());
    }

    @Test
    void a_service_that_stays_busy_is_left_alone_in_the_end() throws Exception {
        instance.busy = 1000;
        Report report = push(configuration(SOUND));
        assertEquals(Outcome.NOT_TAKEN, report.outcome());
        assertEquals(13, instance.changes().size());
    }

    @Test
    void something_else_than_was_sent_is_seen() throws Exception {
        instance.mischief = there -> there.configuration += "# added\n";
        assertEquals(Outcome.DIFFERENT, push(configuration(SOUND)).outcome());
    }

    @Test
    void a_task_without_end_is_not_waited_for() throws Exception {
        instance.looks = 1000;
        Report report = push(configuration(SOUND));
        assertEquals(Outcome.UNSETTLED, report.outcome());
        assertEquals(
                List.of("instance u is UPDATING, its custom configuration in force after 60 s; look again later"),
                report.reasons());
    }

    @Test
    void an_instance_that_cannot_be_seen_any_more_is_unknown() throws Exception {
        instance.looks = 1;
        instance.mischief = there -> there.isThere = false;
        Report report = push(configuration(SOUND));
        assertEquals(Outcome.UNKNOWN, report.outcome());
        assertEquals(Optional.empty(), report.remote());
    }
}
