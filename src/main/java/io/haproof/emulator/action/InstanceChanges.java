package io.haproof.emulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import io.haproof.emulator.world.Instance;
import io.haproof.emulator.world.JsonValues;
import io.haproof.emulator.world.Offer;
import io.haproof.emulator.world.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Instances made, renamed, resized and deleted: actions 3, 6, 7 and 18. */
record InstanceChanges(Service service, boolean isStuck) {

    private static final String GOODS = "PaasGoodsId";
    private static final String PIPE = "PipeType";
    private static final int MOST = 3;

    Answer answer(Call call) {
        return switch (call.action()) {
            case CREATE_LOAD_BALANCER -> create(call);
            case MODIFY_LOAD_BALANCER_NAME -> rename(call);
            case MODIFY_LOAD_BALANCER_INSTANCE_SPEC ->
                change(call, JsonValues.object().put(GOODS, goods(call).id()));
            default -> change(call, JsonValues.object().put("deleted", true));
        };
    }

    private Answer rename(Call call) {
        service.idle(call).rename(call.text("InstanceName"));
        return Answer.done(call.action());
    }

    private Answer change(Call call, ObjectNode effect) {
        List<Instance> changed = List.of(service.idle(call));
        return Answer.delivered(call.action(), service.world().begin(changed, call.action(), isStuck, effect));
    }

    private static Offer.Goods goods(Call call) {
        int id = call.integer(GOODS);
        return Offer.goods(id).orElseThrow(() -> Refusal.invalid("there is no product " + id + " to be had"));
    }

    private Answer create(Call call) {
        Order order = order(call);
        int amount = call.find("Amount").map(Integer::valueOf).orElse(1);
        if (amount < 1 || amount > MOST) {
            throw Refusal.invalid("\"Amount\" must be 1 to " + MOST);
        }
        List<Instance> created = new ArrayList<>();
        ArrayNode ids = JsonValues.list();
        for (int i = 0; i < amount; i++) {
            Instance instance = service.world().create(order);
            created.add(instance);
            ids.add(instance.id());
        }
        String task = service.world().begin(created, Action.CREATE_LOAD_BALANCER, isStuck, JsonValues.object());
        return new Answer(call.action(), JsonValues.object().set("InstancesUuid", ids), Optional.of(task));
    }

    private static Order order(Call call) {
        String region = call.text("RegionId");
        if (Offer.zone(region).isEmpty()) {
            throw Refusal.invalid("there is no zone \"" + region + '"');
        }
        Offer.Goods size = goods(call);
        boolean isPrivate = false;
        boolean isPublic = false;
        for (JsonNode network : call.parameters().path("Ips")) {
            checkNetwork(network);
            isPublic |= network.path(PIPE).asText().equals("public");
            isPrivate |= network.path("IsVip").asInt(1) == 1;
        }
        String version =
                Offer.products(region).path("Products").path(0).path("Version").asText();
        return new Order(call.text("InstanceName"), region, call.text("VdcId"), version, size, isPrivate, isPublic);
    }

    private static void checkNetwork(JsonNode network) {
        String type = text(network, PIPE);
        if (!List.of("private", "public").contains(type)) {
            throw Refusal.invalid("\"Ips\": \"PipeType\" must be private or public");
        }
        text(network, "PipeId");
        if (type.equals("public")) {
            text(network, "SegmentId");
        }
        JsonNode vip = network.path("IsVip");
        if (!vip.isMissingNode() && !(vip.isInt() && (vip.asInt() == 0 || vip.asInt() == 1))) {
            throw Refusal.invalid("\"Ips\": \"IsVip\" must be 0 or 1");
        }
    }

    private static String text(JsonNode network, String field) {
        if (network.path(field).asText("").isEmpty()) {
            throw Refusal.missing("Ips." + field);
        }
        return network.path(field).asText();
    }
}
