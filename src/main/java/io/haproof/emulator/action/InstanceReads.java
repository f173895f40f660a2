package io.haproof.emulator.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.haproof.emulator.world.Instance;
import io.haproof.emulator.world.JsonValues;
import io.haproof.emulator.world.Offer;
import io.haproof.emulator.world.Order;
import io.haproof.emulator.world.World;
import java.time.Instant;
import java.util.List;

/** What there is to buy, and what is there: actions 1, 2, 4 and 5. */
record InstanceReads(Service service) {

    Answer answer(Call call) {
        return switch (call.action()) {
            case DESCRIBE_ZONES -> Answer.of(call.action(), Offer.zones());
            case DESCRIBE_LOAD_BALANCERS_SPEC -> products(call);
            case DESCRIBE_LOAD_BALANCERS_MODIFY_SPEC ->
                Answer.of(call.action(), Offer.changes(service.read(call).text("RegionId")));
            default -> instances(call);
        };
    }

    private static Answer products(Call call) {
        String region = call.text("RegionId");
        if (Offer.zone(region).isEmpty()) {
            throw Refusal.invalid("there is no zone \"" + region + "\"; DescribeZones lists them");
        }
        return Answer.of(call.action(), Offer.products(region));
    }

    private Answer instances(Call call) {
        World world = service.world();
        List<Instance> found = world.instances().stream()
                .filter(instance -> isWanted(instance, call))
                .toList();
        ArrayNode list = JsonValues.list();
        found.forEach(instance -> list.add(instance.shown()));
        world.read(found);
        return Answer.of(call.action(), list);
    }

    /** Filters by all that the call names; addresses and names by a part, as the example of the document does. */
    private static boolean isWanted(Instance instance, Call call) {
        String created = instance.text("CreatedTime");
        return call.find("InstanceUuid").map(instance.id()::equals).orElse(true)
                && call.find("InstanceName")
                        .map(instance.text("InstanceName")::contains)
                        .orElse(true)
                && call.find("IP").map(instance::hasAddress).orElse(true)
                && call.time("StartTime")
                        .map(InstanceReads::text)
                        .map(start -> created.compareTo(start) > 0)
                        .orElse(true)
                && call.time("EndTime")
                        .map(InstanceReads::text)
                        .map(end -> created.compareTo(end) < 0)
                        .orElse(true);
    }

    private static String text(Instant time) {
        return Order.time(time);
    }
}
