package io.haproof.emulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import io.haproof.emulator.world.JsonValues;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the service says to a request that it takes.
 *
 * @param action what was asked for
 * @param data what was asked for; an empty object if it is a change
 * @param task the id of the task that it began, if it began one
 */
public record Answer(Action action, JsonNode data, Optional<String> task) {

    private static final String DELIVERED =
            "The policy modification task is successfully delivered. Wait until the task is executed.";

    /** Actions whose answers have no {@code TaskId} in the examples of the API document. */
    private static final Set<Action> WITHOUT_TASK = EnumSet.of(
            Action.DESCRIBE_ZONES,
            Action.DESCRIBE_LOAD_BALANCERS,
            Action.DESCRIBE_CA_CERTIFICATES,
            Action.DESCRIBE_HAPROXY_CUSTOM_CONFIG,
            Action.MODIFY_LOAD_BALANCER_NAME);

    static Answer of(Action action, JsonNode data) {
        return new Answer(action, data, Optional.empty());
    }

    /** The answer to a change that needs no task. */
    static Answer done(Action action) {
        return of(action, JsonValues.object());
    }

    /** The answer to a change that a task makes. */
    static Answer delivered(Action action, String task) {
        return new Answer(action, JsonValues.object(), Optional.of(task));
    }

    /** The body of the answer. */
    public ObjectNode toJson() {
        ObjectNode json = JsonValues.object();
        json.put("Code", "Success");
        if (action != Action.MODIFY_LOAD_BALANCER_NAME) {
            json.set("Data", data);
        }
        json.put("Message", message());
        if (!WITHOUT_TASK.contains(action)) {
            json.put("TaskId", task.orElse(""));
        }
        return json;
    }

    @Override
    public String toString() {
        return "Answer[" + action.word() + ']';
    }

    /** The messages of the examples. */
    private String message() {
        return switch (action) {
            case DESCRIBE_LOAD_BALANCERS_SPEC,
                    DESCRIBE_LOAD_BALANCER_STRATEGYS,
                    DESCRIBE_HAPROXY_CUSTOM_CONFIG,
                    DESCRIBE_LB_INSTANCE_PERFORMANCE -> "success";
            case ADD_LOAD_BALANCER_STRATEGYS -> "The Base configuration will be enabled." + DELIVERED;
            case MODIFY_HAPROXY_CUSTOM_CONFIG -> DELIVERED;
            default -> "Success.";
        };
    }
}
