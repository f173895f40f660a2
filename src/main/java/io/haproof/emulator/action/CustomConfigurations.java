package io.haproof.emulator.action;

import io.haproof.cloud.wire.Action;
import io.haproof.emulator.world.Instance;
import io.haproof.emulator.world.JsonValues;
import java.util.List;

/** Configuration text: actions 15 and 16. */
record CustomConfigurations(Service service, Judge judge, boolean isStuck) {

    private static final String CONFIGS = "Configs";

    Answer answer(Call call) {
        if (call.action() == Action.DESCRIBE_HAPROXY_CUSTOM_CONFIG) {
            String text = service.read(call).configuration();
            return Answer.of(call.action(), JsonValues.object().put(CONFIGS, text));
        }
        Instance instance = service.idle(call);
        String text = call.text(CONFIGS);
        judge.reason(text, instance.version(), service.world().certificates()).ifPresent(reason -> {
            throw Refusal.invalid("HAProxy refuses \"Configs\": " + reason);
        });
        String task = service.world()
                .begin(
                        List.of(instance),
                        call.action(),
                        isStuck,
                        JsonValues.object().put(CONFIGS, text));
        return Answer.delivered(call.action(), task);
    }
}
