package io.haproof.emulator.action;

import io.haproof.cloud.wire.ErrorCode;
import io.haproof.emulator.world.Instance;
import io.haproof.emulator.world.World;
import java.util.List;

/** The service: does what a call asks for. Not thread-safe. */
public final class Service {

    private final World world;
    private final Judge judge;

    /**
     * The service on a world.
     *
     * @param judge says whether a text can be run
     */
    public Service(World world, Judge judge) {
        this.world = world;
        this.judge = judge;
    }

    /** What there is. */
    public World world() {
        return world;
    }

    /**
     * Answers a call.
     *
     * @param isStuck whether the task that it begins, if any, never has an effect
     * @throws Refusal if it cannot be done
     */
    public Answer answer(Call call, boolean isStuck) {
        world.settle();
        return switch (call.action()) {
            case DESCRIBE_ZONES,
                    DESCRIBE_LOAD_BALANCERS_SPEC,
                    DESCRIBE_LOAD_BALANCERS_MODIFY_SPEC,
                    DESCRIBE_LOAD_BALANCERS -> new InstanceReads(this).answer(call);
            case CREATE_LOAD_BALANCER,
                    MODIFY_LOAD_BALANCER_INSTANCE_SPEC,
                    DELETE_LOAD_BALANCER,
                    MODIFY_LOAD_BALANCER_NAME -> new InstanceChanges(this, isStuck).answer(call);
            case DESCRIBE_CA_CERTIFICATES, DESCRIBE_CA_CERTIFICATE, DELETE_CA_CERTIFICATE, UPLOAD_CA_CERTIFICATE ->
                new Certificates(world).answer(call);
            case DESCRIBE_LOAD_BALANCER_STRATEGYS,
                    DESCRIBE_LB_INSTANCE_LISTENERS,
                    MODIFY_LOAD_BALANCER_STRATEGYS,
                    ADD_LOAD_BALANCER_STRATEGYS -> new Strategies(this, isStuck).answer(call);
            case DESCRIBE_HAPROXY_CUSTOM_CONFIG, MODIFY_HAPROXY_CUSTOM_CONFIG ->
                new CustomConfigurations(this, judge, isStuck).answer(call);
            case DESCRIBE_LB_INSTANCE_PERFORMANCE -> new Performance(this).answer(call);
        };
    }

    /** The instance that a call is about. */
    Instance instance(Call call) {
        String id = call.text("InstanceUuid");
        return world.instance(id).orElseThrow(() -> Refusal.notFound("instance", id));
    }

    /** The instance that a call reads; the answer counts as one that showed it. */
    Instance read(Call call) {
        Instance instance = instance(call);
        world.read(List.of(instance));
        return instance;
    }

    /** The instance that a call changes, if no task holds it. */
    Instance idle(Call call) {
        Instance instance = instance(call);
        if (instance.isBusy()) {
            throw new Refusal(
                    ErrorCode.RESOURCE_IN_USE, "another task holds the instance \"" + instance.id() + "\"; try later");
        }
        return instance;
    }
}
