package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.haproof.cloud.wire.Action;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions 1 to 7 and 18. */
class InstancesTest {

    private static final String ORDER = """
            {'RegionId': 'CN_Hongkong_A', 'VdcId': 'vdc', 'BasePipeId': 'pipe', 'InstanceName': 'new',
             'PaasGoodsId': 5075, 'Amount': 1, 'Ips': [{'PipeType': 'private', 'PipeId': 'pipe', 'IsVip': 1},
             {'PipeType': 'public', 'PipeId': 'net', 'SegmentId': 'segment'}]}""";

    private final TestCloud cloud = TestCloud.start();
    private final TestClient client = cloud.client();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    @Documents(value = Action.DESCRIBE_ZONES, behaviour = "the zones of the service")
    void zones_are_listed() {
        JsonNode zones = client.get(Action.DESCRIBE_ZONES).data();
        assertTrue(zones.findValuesAsText("RegionId").contains("CN_Hongkong_A"), zones.toString());
    }

    @Test
    @Documents(value = Action.DESCRIBE_LOAD_BALANCERS_SPEC, behaviour = "the products of a zone")
    void products_of_a_zone_are_listed() {
        JsonNode products = client.get(Action.DESCRIBE_LOAD_BALANCERS_SPEC, "RegionId", "CN_Hongkong_A")
                .data();
        assertEquals("CN_Hongkong_A", products.path("RegionId").asText());
        assertEquals(List.of("2.4"), products.findValuesAsText("Version"));
    }

    @Test
    @Documents(value = Action.DESCRIBE_LOAD_BALANCERS_SPEC, behaviour = "InvalidParameter: there is no such zone")
    void an_unknown_zone_is_invalid() {
        assertEquals(
                "400 InvalidParameter",
                client.get(Action.DESCRIBE_LOAD_BALANCERS_SPEC, "RegionId", "Atlantis")
                        .verdict());
    }

    @Test
    @Documents(value = Action.DESCRIBE_LOAD_BALANCERS_MODIFY_SPEC, behaviour = "the sizes that an instance can have")
    void sizes_to_change_to_are_listed() {
        JsonNode sizes = client.get(Action.DESCRIBE_LOAD_BALANCERS_MODIFY_SPEC, "InstanceUuid", "base-1")
                .data();
        assertEquals(List.of("5072", "5075", "5078", "5081"), sizes.findValuesAsText("PaasGoodsId"), sizes.toString());
    }

    @Test
    @Documents(
            value = Action.CREATE_LOAD_BALANCER,
            behaviour = "instances are made, with the addresses, the size and the newest version asked for")
    void an_instance_is_made() {
        JsonNode ids = client.post(Action.CREATE_LOAD_BALANCER, ORDER).data().path("InstancesUuid");
        assertEquals(1, ids.size());
        JsonNode made = cloud.instance(ids.path(0).asText());
        assertEquals("new", made.path("InstanceName").asText());
        assertEquals("RUNNING", made.path("Status").asText());
        assertEquals(2, made.path("Cpu").asInt());
        assertEquals(4096, made.path("Ram").asInt());
        assertEquals("2.4", made.path("Version").asText());
        assertEquals("2026-11-23 16:00:00", made.path("CreatedTime").asText());
        assertEquals(List.of("private", "public"), made.path("Vips").findValuesAsText("Type"));
        assertEquals(made.path("Vips").path(1).path("IP"), made.path("IP"));
    }

    @Test
    @Documents(value = Action.CREATE_LOAD_BALANCER, behaviour = "up to three instances at a time")
    void three_instances_are_made_at_once_and_not_four() {
        String three = ORDER.replace("'Amount': 1", "'Amount': 3");
        JsonNode ids = client.post(Action.CREATE_LOAD_BALANCER, three).data().path("InstancesUuid");
        assertEquals(3, ids.size());
        assertNotEquals(ids.path(0), ids.path(1));
        for (String amount : List.of("0", "4")) {
            assertEquals(
                    "400 InvalidParameter",
                    client.post(Action.CREATE_LOAD_BALANCER, ORDER.replace("'Amount': 1", "'Amount': " + amount))
                            .verdict());
        }
    }

    @Test
    @Documents(
            value = Action.CREATE_LOAD_BALANCER,
            behaviour = "the number of a product may be a text, as in the example")
    void the_number_of_a_product_may_be_a_text() {
        assertEquals(
                "200 Success",
                client.post(Action.CREATE_LOAD_BALANCER, ORDER.replace("5075", "'5072'"))
                        .verdict());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "CN_Hongkong_A, Atlantis, InvalidParameter",
                "5075, 1, InvalidParameter",
                "5075, 'many', InvalidParameter",
                "'PipeType': 'public', 'PipeType': 'other', InvalidParameter",
                "'IsVip': 1, 'IsVip': 2, InvalidParameter",
                "'PipeId': 'net', 'Pipe': 'net', ArgMissing",
                "'SegmentId': 'segment', 'Segment': 'segment', ArgMissing",
                "'Ips': [, 'Ips': {}; 'a': [, InvalidParameter",
            })
    @Documents(value = Action.CREATE_LOAD_BALANCER, behaviour = "InvalidParameter, ArgMissing: the order is wrong")
    void a_wrong_order_is_refused(String right, String wrong, String code) {
        String order = ORDER.replace(right, wrong.replace(';', ','));
        assertEquals(
                "400 " + code, client.post(Action.CREATE_LOAD_BALANCER, order).verdict());
        assertEquals(2, client.get(Action.DESCRIBE_LOAD_BALANCERS).data().size());
    }

    @Test
    @Documents(
            value = Action.CREATE_LOAD_BALANCER,
            behaviour = "CreateOrderExcept: the order fails (a fault that is set)")
    void an_order_can_be_made_to_fail() {
        cloud.emulator().faults(Fault.of(Fault.Kind.SERVER_ERROR).on(Action.CREATE_LOAD_BALANCER));
        assertEquals(
                "500 CreateOrderExcept",
                client.post(Action.CREATE_LOAD_BALANCER, ORDER).verdict());
        assertEquals(2, client.get(Action.DESCRIBE_LOAD_BALANCERS).data().size());
    }

    @ParameterizedTest
    @CsvSource({
        "InstanceUuid, base-1, base-1",
        "InstanceUuid, base, ''",
        "InstanceName, shop, base-1",
        "InstanceName, gate, custom-1",
        "IP, 203.0, custom-1",
        "IP, 10.240.0.77, custom-1",
        "StartTime, 2026-11-05 00:00:00, custom-1",
        "StartTime, 2026-11-10 08:00:00, ''",
        "EndTime, 2026-11-05 00:00:00, base-1",
        "EndTime, 2026-11-01 08:00:00, ''",
    })
    @Documents(
            value = Action.DESCRIBE_LOAD_BALANCERS,
            behaviour = "the instances, by id, part of the name or of an address, and time of creation")
    void instances_are_filtered(String filter, String value, String found) {
        JsonNode instances =
                client.get(Action.DESCRIBE_LOAD_BALANCERS, filter, value).data();
        assertEquals(found, String.join(",", instances.findValuesAsText("InstanceUuid")));
    }

    @Test
    @Documents(
            value = Action.DESCRIBE_LOAD_BALANCERS,
            behaviour = "InvalidParameter: a time is not written as it should be")
    void a_malformed_time_is_invalid() {
        for (String time : List.of("2026-11-23", "2026-02-30 00:00:00", "2026-11-23T08:00:00Z")) {
            assertEquals(
                    "400 InvalidParameter",
                    client.get(Action.DESCRIBE_LOAD_BALANCERS, "StartTime", time)
                            .verdict());
        }
    }

    @Test
    @Documents(value = Action.MODIFY_LOAD_BALANCER_INSTANCE_SPEC, behaviour = "the size changes")
    void the_size_changes() {
        assertEquals(
                "200 Success",
                client.post(
                                Action.MODIFY_LOAD_BALANCER_INSTANCE_SPEC,
                                "{'InstanceUuid': 'base-1', 'PaasGoodsId': 5081}")
                        .verdict());
        assertEquals(8, cloud.instance("base-1").path("Cpu").asInt());
        assertEquals(16384, cloud.instance("base-1").path("Ram").asInt());
    }

    @Test
    @Documents(
            value = Action.MODIFY_LOAD_BALANCER_INSTANCE_SPEC,
            behaviour = "InvalidParameter: the product is a text, or does not exist")
    void a_size_must_be_the_number_of_a_product() {
        for (String goods : List.of("'5081'", "1", "5081.5")) {
            String body = "{'InstanceUuid': 'base-1', 'PaasGoodsId': " + goods + "}";
            assertEquals(
                    "400 InvalidParameter",
                    client.post(Action.MODIFY_LOAD_BALANCER_INSTANCE_SPEC, body).verdict(),
                    goods);
        }
    }

    @Test
    @Documents(value = Action.DELETE_LOAD_BALANCER, behaviour = "the instance goes")
    void an_instance_is_deleted() {
        assertEquals(
                "200 Success",
                client.post(Action.DELETE_LOAD_BALANCER, "{'InstanceUuid': 'base-1'}")
                        .verdict());
        assertEquals(
                "404 ResourceNotFound",
                client.get(Action.DESCRIBE_LOAD_BALANCER_STRATEGYS, "InstanceUuid", "base-1")
                        .verdict());
    }

    @Test
    @Documents(value = Action.MODIFY_LOAD_BALANCER_NAME, behaviour = "the name changes at once")
    void the_name_changes() {
        JsonNode answer = client.post(
                        Action.MODIFY_LOAD_BALANCER_NAME, "{'InstanceUuid': 'base-1', 'InstanceName': '商店'}")
                .body();
        assertEquals("{\"Code\":\"Success\",\"Message\":\"Success.\"}", answer.toString());
        assertEquals("商店", cloud.instance("base-1").path("InstanceName").asText());
    }
}
