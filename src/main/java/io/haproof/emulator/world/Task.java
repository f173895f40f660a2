package io.haproof.emulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import io.haproof.text.Masking;
import java.time.Instant;
import java.util.Optional;

/**
 * A change that was accepted and has no effect yet.
 *
 * @param id what the answer called it
 * @param action what was asked for
 * @param until before then it has no effect
 * @param reads so many answers still show the instance as it was
 * @param isStuck whether it never has an effect
 * @param effect what becomes of the instance: {@code deleted}, {@code HttpListeners} and {@code TcpListeners}, {@code Configs},
 *     {@code PaasGoodsId}; nothing for an instance that is being created
 */
record Task(String id, Action action, Instant until, int reads, boolean isStuck, ObjectNode effect) {

    static final String DELETED = "deleted";

    boolean isDone(Instant now) {
        return !isStuck && reads <= 0 && !now.isBefore(until);
    }

    Task afterRead() {
        return new Task(id, action, until, Math.max(reads - 1, 0), isStuck, effect);
    }

    /** The status of the instance meanwhile; the API document names none but {@code RUNNING}. */
    String status() {
        return switch (action) {
            case CREATE_LOAD_BALANCER -> "CREATING";
            case DELETE_LOAD_BALANCER -> "DELETING";
            default -> "UPDATING";
        };
    }

    /** The status in the words of the service. */
    String statusText() {
        return switch (action) {
            case CREATE_LOAD_BALANCER -> "创建中";
            case DELETE_LOAD_BALANCER -> "删除中";
            default -> "更新中";
        };
    }

    /** The text that it gives the instance, if it gives one. */
    Optional<String> configuration() {
        return Optional.ofNullable(effect.get(Instance.CONFIGS)).map(JsonNode::asText);
    }

    ObjectNode toJson(boolean masked) {
        ObjectNode json = JsonValues.object();
        json.put("id", id);
        json.put("action", action.word());
        json.put("until", until.toString());
        json.put("reads", reads);
        json.put("isStuck", isStuck);
        ObjectNode shown = effect.deepCopy();
        configuration().filter(text -> masked).ifPresent(text -> shown.put(Instance.CONFIGS, Masking.of(text)));
        json.set("effect", shown);
        return json;
    }
}
