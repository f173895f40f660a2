package io.haproof.emulator.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import io.haproof.emulator.world.Instance;
import io.haproof.emulator.world.JsonValues;
import io.haproof.emulator.world.StoredListeners;
import io.haproof.listener.HttpListener;
import io.haproof.listener.Listener;
import io.haproof.listener.Listeners;
import java.util.List;

/** Structured listeners: actions 12, 13, 14 and 19. */
record Strategies(Service service, boolean isStuck) {

    Answer answer(Call call) {
        return switch (call.action()) {
            case DESCRIBE_LOAD_BALANCER_STRATEGYS ->
                Answer.of(call.action(), service.read(call).listeners().toJson());
            case DESCRIBE_LB_INSTANCE_LISTENERS ->
                Answer.of(call.action(), names(service.read(call).listeners().listeners()));
            default -> change(call);
        };
    }

    private static ArrayNode names(Listeners listeners) {
        ArrayNode names = JsonValues.list();
        listeners.httpListeners().forEach(listener -> {
            ObjectNode backend = JsonValues.object();
            backend.put("BackendName", listener.listenerName() + HttpListener.BACKEND_SUFFIX);
            backend.put("DisplayName", listener.listenerName());
            ObjectNode name = name(listener);
            name.set("BackendNames", JsonValues.list().add(backend));
            names.add(name);
        });
        listeners.tcpListeners().forEach(listener -> names.add(name(listener).putNull("BackendNames")));
        return names;
    }

    private static ObjectNode name(Listener listener) {
        return JsonValues.object()
                .put("ListenerMode", listener.listenerMode().word())
                .put("ListenerName", listener.listenerName());
    }

    private Answer change(Call call) {
        Instance instance = service.idle(call);
        StoredListeners changed = changed(call, instance);
        for (String id : changed.certificateIds()) {
            if (service.world().certificate(id).isEmpty()) {
                throw Refusal.notFound("certificate", id);
            }
        }
        String task = service.world().begin(List.of(instance), call.action(), isStuck, changed.toJson());
        return Answer.delivered(call.action(), task);
    }

    private static StoredListeners changed(Call call, Instance instance) {
        try {
            StoredListeners sent = StoredListeners.of(call.document(), instance.isPublic());
            boolean isAdded = call.action() == Action.ADD_LOAD_BALANCER_STRATEGYS;
            return isAdded ? instance.listeners().plus(sent, instance.isPublic()) : sent;
        } catch (IllegalArgumentException wrong) {
            throw Refusal.invalid(String.valueOf(wrong.getMessage()));
        }
    }
}
