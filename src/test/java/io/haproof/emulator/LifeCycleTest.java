package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.Parameter;
import io.haproof.emulator.world.Settling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes that take their time. */
class LifeCycleTest {

    private static final String EVERYTHING = """
            {'InstanceUuid': 'base-1', 'PaasGoodsId': 5078, 'InstanceName': 'a', 'HttpListeners': [],
             'Configs': 'listen a\\n    bind :80\\n'}""";

    private final TestCloud cloud = TestCloud.start(options -> options.withSettling(Settling.afterReads(2)));
    private final TestClient client = cloud.client();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    @Documents(
            value = {
                Action.MODIFY_HAPROXY_CUSTOM_CONFIG,
                Action.MODIFY_LOAD_BALANCER_STRATEGYS,
                Action.ADD_LOAD_BALANCER_STRATEGYS,
                Action.DESCRIBE_LOAD_BALANCERS
            },
            behaviour =
                    "a change is a task: the instance leaves RUNNING, and comes back when the change has its effect")
    void a_change_has_its_effect_after_some_reads() {
        TestClient.Result accepted = client.post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, EVERYTHING);
        assertTrue(accepted.body().path("TaskId").asText().length() > 30, accepted.text());
        JsonNode changing = cloud.instance("base-1");
        assertEquals("UPDATING", changing.path("Status").asText());
        assertEquals(0, changing.path("IsCustomConf").asInt());
        assertTrue(cloud.configuration("base-1").contains("frontend web"));
        JsonNode changed = cloud.instance("base-1");
        assertEquals("RUNNING", changed.path("Status").asText());
        assertEquals(1, changed.path("IsCustomConf").asInt());
        assertEquals("listen a\n    bind :80\n", cloud.configuration("base-1"));
    }

    @Test
    void a_change_may_take_time_instead_of_reads() {
        try (TestCloud slow =
                TestCloud.start(options -> options.withSettling(Settling.after(Duration.ofSeconds(30))))) {
            slow.client().post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, EVERYTHING);
            for (int i = 0; i < 5; i++) {
                assertEquals("UPDATING", slow.status("base-1"));
            }
            slow.time().advance(Duration.ofSeconds(29));
            assertEquals("UPDATING", slow.status("base-1"));
            slow.time().advance(Duration.ofSeconds(1));
            assertEquals("RUNNING", slow.status("base-1"));
        }
    }

    @Test
    @Documents(
            value = {Action.CREATE_LOAD_BALANCER, Action.DELETE_LOAD_BALANCER},
            behaviour = "an instance is there while it is being made or deleted, and not RUNNING")
    void instances_come_and_go_slowly() {
        String order = """
                {'RegionId': 'CN_Hongkong_A', 'VdcId': 'vdc', 'BasePipeId': 'pipe', 'InstanceName': 'new',
                 'PaasGoodsId': 5072, 'Ips': [{'PipeType': 'private', 'PipeId': 'pipe'}]}""";
        String id = client.post(Action.CREATE_LOAD_BALANCER, order)
                .data()
                .path("InstancesUuid")
                .path(0)
                .asText();
        assertEquals(
                List.of("CREATING", "CREATING", "RUNNING"),
                List.of(cloud.status(id), cloud.status(id), cloud.status(id)));
        client.post(Action.DELETE_LOAD_BALANCER, "{'InstanceUuid': '" + id + "'}");
        assertEquals(
                List.of("DELETING", "DELETING", ""), List.of(cloud.status(id), cloud.status(id), cloud.status(id)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "MODIFY_LOAD_BALANCER_INSTANCE_SPEC",
                "DELETE_LOAD_BALANCER",
                "MODIFY_LOAD_BALANCER_STRATEGYS",
                "ADD_LOAD_BALANCER_STRATEGYS",
                "MODIFY_HAPROXY_CUSTOM_CONFIG",
                "MODIFY_LOAD_BALANCER_NAME"
            })
    @Documents(
            value = {
                Action.MODIFY_LOAD_BALANCER_INSTANCE_SPEC,
                Action.DELETE_LOAD_BALANCER,
                Action.MODIFY_LOAD_BALANCER_STRATEGYS,
                Action.ADD_LOAD_BALANCER_STRATEGYS,
                Action.MODIFY_HAPROXY_CUSTOM_CONFIG,
                Action.MODIFY_LOAD_BALANCER_NAME
            },
            behaviour = "ResourceInUse: another task holds the instance")
    void a_change_meanwhile_is_refused(Action action) {
        client.post(Action.MODIFY_LOAD_BALANCER_INSTANCE_SPEC, EVERYTHING);
        ObjectNode body = (ObjectNode) TestCloud.read(EVERYTHING.replace('\'', '"'));
        body.retain(action.parameters().stream().map(Parameter::name).toList());
        assertEquals("409 ResourceInUse", client.post(action, body).verdict());
        assertEquals(1, cloud.instance("base-1").path("Cpu").asInt());
        cloud.status("base-1");
        assertEquals("200 Success", client.post(action, body).verdict());
    }

    @Test
    void reads_of_other_instances_do_not_count() {
        client.post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, EVERYTHING);
        for (int i = 0; i < 5; i++) {
            assertEquals("RUNNING", cloud.status("custom-1"));
        }
        assertEquals("UPDATING", cloud.status("base-1"));
    }

    @Test
    void the_test_may_settle_everything_itself() {
        client.post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, EVERYTHING);
        cloud.emulator().settle();
        assertEquals("RUNNING", cloud.status("base-1"));
    }

    @ParameterizedTest
    @CsvSource({"2", "8"})
    void of_clients_that_race_one_wins(int clients) throws Exception {
        CyclicBarrier start = new CyclicBarrier(clients);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        List<Callable<String>> race = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            TestClient racer = new TestClient(cloud.emulator().uri(), cloud.time());
            race.add(() -> {
                start.await();
                return racer.post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, EVERYTHING)
                        .verdict();
            });
        }
        List<String> verdicts = new ArrayList<>();
        for (var verdict : threads.invokeAll(race)) {
            verdicts.add(verdict.get());
        }
        threads.shutdown();
        assertEquals(1, verdicts.stream().filter("200 Success"::equals).count(), verdicts.toString());
        assertEquals(
                clients - 1,
                verdicts.stream().filter("409 ResourceInUse"::equals).count(),
                verdicts.toString());
    }

    @Test
    void ids_are_the_same_in_every_run() {
        String first =
                client.post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, EVERYTHING).text();
        try (TestCloud again = TestCloud.start();
                TestCloud other = TestCloud.start(options -> options.withIdSeed(1))) {
            assertEquals(
                    first,
                    again.client()
                            .post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, EVERYTHING)
                            .text());
            assertTrue(!first.equals(other.client()
                    .post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, EVERYTHING)
                    .text()));
        }
    }
}
