package io.haproof.cloud.change;

import static io.haproof.cloud.change.PlanTest.configuration;
import static io.haproof.cloud.change.PlanTest.listeners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.CloudClient;
import io.haproof.cloud.CloudException;
import io.haproof.cloud.Endpoint;
import io.haproof.cloud.Outside;
import io.haproof.cloud.RetryPolicy;
import io.haproof.cloud.Transport;
import io.haproof.cloud.TransportException;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.Credentials;
import io.haproof.cloud.wire.WireJson;
import io.haproof.emulator.DirectTransport;
import io.haproof.emulator.Emulator;
import io.haproof.emulator.Fault;
import io.haproof.emulator.VirtualTime;
import io.haproof.emulator.world.Seed;
import io.haproof.listener.Listeners;
import io.haproof.text.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** One push, drawn from a number: what there is, what is to be, what goes wrong, and what somebody else does meanwhile. */
final class CampaignRun implements Transport {

    static final String UUID = "u";
    private static final String OTHER = "v";
    private static final int LATEST_RIVAL = 14;
    private static final List<String> VERSIONS = List.of("1.8.3", "2.4", "2.5", "3.0");
    private static final List<Fault.Kind> KINDS = List.of(Fault.Kind.values());
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(5));

    /**
     * A change that was sent.
     *
     * @param isDone whether it was taken
     * @param isHarmless whether the answer says that it was not
     * @param isBlind whether there was no look since another was sent
     * @param seen what the instance had when it was last looked at; nothing if somebody came since
     */
    record Send(boolean isDone, boolean isHarmless, boolean isBlind, Optional<Content> seen) {}

    /** What there was at one moment; nothing if there was no instance. */
    record Moment(boolean isBusy, Optional<Content> content) {}

    private final SplittableRandom random;
    private final Emulator emulator;
    private final VirtualTime time;
    private final Transport direct;
    private final Set<Fault.Kind> struck;
    private final int rivalAt;
    private Optional<DirectTransport.Deed> deed = Optional.empty();
    private boolean isBlind;
    private int requests;
    private int nonces;

    private final Remote before;

    final Set<Content> possible = new HashSet<>();
    final List<Send> sends = new ArrayList<>();

    /** What there was around every request since the last look began. */
    final List<Moment> moments = new ArrayList<>();

    /** Whether somebody else came since the last look began, or at all. */
    boolean isOvertaken;

    boolean isRivalled;

    CampaignRun(long seed, Emulator emulator, VirtualTime time, Set<Fault.Kind> struck)
            throws CloudException, ChangeException {
        this.random = new SplittableRandom(seed);
        this.emulator = emulator;
        this.time = time;
        this.struck = struck;
        this.direct = new DirectTransport(emulator, time, done -> deed = Optional.of(done));
        this.rivalAt = random.nextInt(3) == 0 ? 1 + random.nextInt(LATEST_RIVAL) : 0;
        emulator.reset();
        emulator.load(Seed.of("campaign.json", WireJson.text(world())));
        before = Remote.read(client(new DirectTransport(emulator, time)), UUID);
    }

    private ObjectNode world() {
        ObjectNode world = WireJson.object();
        ArrayNode instances = world.putArray("instances");
        for (String uuid : List.of(UUID, OTHER)) {
            ObjectNode instance = instances
                    .addObject()
                    .put("InstanceUuid", uuid)
                    .put("Version", VERSIONS.get(random.nextInt(VERSIONS.size())));
            if (random.nextBoolean()) {
                instance.put("Configs", text(0));
            } else {
                instance.set(
                        "HttpListeners", WireJson.object(web(0)).orElseThrow().path("HttpListeners"));
            }
        }
        return world;
    }

    /** A text that is like no other. */
    private static String text(int number) {
        return FakeInstance.SOUND.replace("192.0.2.1:", "192.0.2." + (1 + number) + ':');
    }

    private static String web(int number) {
        return "{\"HttpListeners\": [" + one("web", 80, number) + "], \"TcpListeners\": []}";
    }

    private static String one(String name, int port, int number) {
        return FakeInstance.WEB
                .replace("\"web\"", '"' + name + '"')
                .replace("\"ListenerPort\": 80", "\"ListenerPort\": " + port)
                .replace("10.0.0.1", "10.0.0." + (1 + number));
    }

    CloudClient client(Transport transport) {
        Outside outside = new Outside(
                transport, time, () -> "n" + ++nonces, time::advance, () -> random.nextDouble(), line -> {});
        return CloudClient.of(
                Endpoint.of("http://127.0.0.1"),
                new Credentials("test", Secret.of("test")),
                RetryPolicy.DEFAULT,
                outside);
    }

    /** The plan, made while all is well. */
    Plan plan() throws Exception {
        possible.add(Content.of(before));
        return Plan.of(before, submission());
    }

    private Submission submission() throws ChangeException {
        return switch (random.nextInt(8)) {
            case 0 ->
                before.mode() == Mode.CUSTOM ? configuration(before.configuration()) : listeners(one("web", 80, 0));
            case 1 -> configuration(text(1).replace("bind :80", "bindd :80"));
            case 2 -> listeners(one("web", 0, 1));
            case 3 -> Submission.adding(listeners(one("api", 81, 1)).document());
            case 4, 5 -> listeners(one("web", 80, 1), one("api", 81, 1));
            default -> configuration(text(1));
        };
    }

    /** What the instance has if it gets what is planned and nobody else comes. */
    Content wanted(Plan plan) {
        return Content.of(plan.submission(), before);
    }

    /** What it can have if what is planned came after what somebody else did. */
    void expect(Plan plan) {
        if (plan.submission().adds()) {
            Listeners added = plan.submission().listeners().orElseThrow();
            List.copyOf(possible).forEach(there -> possible.add(there.with(added)));
        }
        possible.add(wanted(plan));
    }

    Report push(Plan plan, Path backups) {
        emulator.faults(faults());
        Consent consent = new Consent(Set.of(), random.nextInt(4) > 0);
        return new Push(client(this), consent, backups, PATIENCE, time, time::advance).run(plan);
    }

    private List<Fault> faults() {
        List<Action> actions = List.of(
                Action.MODIFY_HAPROXY_CUSTOM_CONFIG,
                Action.MODIFY_LOAD_BALANCER_STRATEGYS,
                Action.DESCRIBE_LOAD_BALANCERS,
                Action.DESCRIBE_HAPROXY_CUSTOM_CONFIG,
                Action.DESCRIBE_LOAD_BALANCER_STRATEGYS);
        List<Fault> faults = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Fault fault = Fault.of(KINDS.get(random.nextInt(KINDS.size())))
                    .at(1 + random.nextInt(5))
                    .times(1 + random.nextInt(random.nextInt(8) == 0 ? 200 : 4))
                    .lasting(Duration.ofSeconds(random.nextInt(90)))
                    .answering(500 + random.nextInt(5));
            boolean isChange = random.nextBoolean();
            faults.add(
                    isChange
                            ? fault.at(1).on(actions.get(random.nextInt(2)))
                            : random.nextInt(4) == 0 ? fault : fault.on(actions.get(random.nextInt(actions.size()))));
        }
        return faults;
    }

    @Override
    public Response send(Request request) throws TransportException {
        requests++;
        boolean isChange = request.method().equals("POST");
        if (request.uri().toString().contains("Action=DescribeLoadBalancers&")) {
            moments.clear();
            isOvertaken = false;
            isBlind = false;
        }
        if (requests == rivalAt) {
            rival();
        }
        if (moments.isEmpty() || isOvertaken) {
            moments.add(now());
        }
        Optional<Content> seen =
                isOvertaken ? Optional.empty() : moments.get(moments.size() - 1).content();
        boolean isHarmless = false;
        deed = Optional.empty();
        try {
            if (random.nextInt(40) == 0) {
                isHarmless = true;
                throw new TransportException(TransportException.Kind.NOT_CONNECTED, "cannot be connected to");
            }
            Response response = direct.send(request);
            boolean isLater =
                    response.status() == 503 && response.header("retry-after").isPresent();
            isHarmless = response.status() == 409 || response.status() == 429 || isLater;
            return response;
        } finally {
            moments.add(now());
            deed.flatMap(DirectTransport.Deed::fault).ifPresent(struck::add);
            if (isChange) {
                boolean isDone = deed.filter(DirectTransport.Deed::isDone).isPresent();
                sends.add(new Send(isDone, isHarmless, isBlind, seen));
                isBlind = true;
            }
        }
    }

    /** Somebody else, who is not careful. */
    private void rival() {
        isRivalled = true;
        isOvertaken = true;
        CloudClient rival = client(new DirectTransport(emulator, time)).once();
        try {
            switch (random.nextInt(5)) {
                case 0 -> rival.modifyLoadBalancerName(UUID, "renamed");
                case 1 -> rival.deleteLoadBalancer(UUID);
                case 2 -> {
                    Submission submission = listeners(one("rival", 82, 2));
                    possible.add(Content.of(submission, before));
                    rival.modifyLoadBalancerStrategys(UUID, submission.document());
                }
                default -> {
                    possible.add(Content.of(text(2)));
                    rival.modifyHaproxyCustomConfig(UUID, text(2));
                }
            }
        } catch (CloudException | ChangeException failed) {
            // So nothing happened, or it did.
        }
    }

    private Optional<JsonNode> instance(String uuid) {
        for (JsonNode instance : DirectTransport.truth(emulator).path("instances")) {
            if (instance.path("InstanceUuid").asText().equals(uuid)) {
                return Optional.of(instance);
            }
        }
        return Optional.empty();
    }

    /** What there is now. */
    Moment now() {
        Optional<JsonNode> instance = instance(UUID);
        return new Moment(instance.filter(there -> there.has("task")).isPresent(), instance.map(Content::of));
    }

    JsonNode other() {
        return instance(OTHER).orElseThrow();
    }

    /** What there is when everything that was begun has had its effect. */
    Optional<Content> end() {
        emulator.settle();
        return now().content();
    }

    static String kept(List<Path> backups, String end) throws Exception {
        for (Path file : backups) {
            if (file.toString().endsWith(end)) {
                return Files.readString(file);
            }
        }
        return "";
    }
}
