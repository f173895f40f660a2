package io.haproof.emulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.catalogue.Catalogue;
import io.haproof.cloud.wire.Action;
import io.haproof.text.Secret;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes a world of a file. */
final class SeedReader {

    static final String INSTANCES = "instances";
    static final String CERTIFICATES = "certificates";
    static final String CREDENTIALS = "credentials";
    static final String DRAWN = "idsDrawn";

    private static final Set<String> ROOT = Set.of(INSTANCES, CERTIFICATES, CREDENTIALS, DRAWN);
    private static final List<String> OWN =
            List.of("CreatedTime", "DisplayName", Instance.NAME, "ProjectName", "VdcName");
    private static final String REGION = "CN_Hongkong_A";
    private static final int GOODS = 5072;

    private final SeedNode root;

    SeedReader(String name, ObjectNode content) {
        root = new SeedNode(name, "", content);
        root.allow(ROOT);
    }

    Map<String, Secret> credentials() {
        Map<String, Secret> secrets = new LinkedHashMap<>();
        for (SeedNode pair : root.items(CREDENTIALS)) {
            pair.allow(Set.of("accessKeyId", "secretKey"));
            secrets.put(pair.text("accessKeyId"), Secret.of(pair.text("secretKey")));
        }
        return secrets;
    }

    World world(Clock clock, Settling settling, long idSeed, Optional<World> before) {
        credentials();
        World world =
                new World(clock, settling, new Ids(idSeed, root.integer(DRAWN).orElse(0)));
        for (SeedNode node : root.items(CERTIFICATES)) {
            world.add(certificate(node, world, before));
        }
        for (SeedNode node : root.items(INSTANCES)) {
            Instance instance = instance(node, world, before);
            if (world.instance(instance.id()).isPresent()) {
                throw node.fault(Instance.ID, '"' + instance.id() + "\" is there twice");
            }
            world.add(instance);
        }
        return world;
    }

    private static StoredCertificate certificate(SeedNode node, World world, Optional<World> before) {
        node.allow(Set.of(
                StoredCertificate.ID, StoredCertificate.NAME, StoredCertificate.CERTIFICATE, StoredCertificate.KEY));
        String id = node.find(StoredCertificate.ID).orElseGet(world::uuid);
        Optional<Secret> old = before.flatMap(world1 -> world1.certificate(id)).map(StoredCertificate::key);
        Secret key = node.secret(StoredCertificate.KEY, old);
        String certificate = node.text(StoredCertificate.CERTIFICATE);
        checkPem(node, StoredCertificate.CERTIFICATE, () -> PemCertificate.read(certificate));
        checkPem(
                node,
                StoredCertificate.KEY,
                () -> PemCertificate.read(certificate).checkKey(key.reveal()));
        return new StoredCertificate(id, node.text(StoredCertificate.NAME), certificate, key);
    }

    private static void checkPem(SeedNode node, String field, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException broken) {
            throw node.fault(field, "cannot be used: " + broken.getMessage());
        }
    }

    private static Instance instance(SeedNode node, World world, Optional<World> before) {
        ObjectNode fields = fields(node, world);
        String id = fields.path(Instance.ID).asText();
        Optional<Instance> known = before.flatMap(world1 -> world1.instance(id));
        Optional<Secret> old = known.map(Instance::statsAuth);
        Secret statsAuth = node.has(Instance.STATS_AUTH)
                ? node.secret(Instance.STATS_AUTH, old)
                : Secret.of("admin:" + new Ids(id.hashCode(), 0).password());
        Instance instance =
                new Instance(fields, statsAuth, listeners(node), custom(node).map(text -> unmasked(known, text)));
        instance.resize(goods(node));
        for (String certificate : instance.listeners().certificateIds()) {
            if (world.certificate(certificate).isEmpty()) {
                throw node.fault(StoredListeners.HTTP, "names a certificate that is not there: \"" + certificate + '"');
            }
        }
        if (node.has(Instance.TASK)) {
            instance.begin(task(node.object(Instance.TASK), known));
        }
        return instance;
    }

    /** What action 4 will show: what the file says, and for the rest what a new instance has. */
    private static ObjectNode fields(SeedNode node, World world) {
        String version =
                node.text(Instance.VERSION, Catalogue.load().defaultVersion().toString());
        try {
            Catalogue.load().resolve(version);
        } catch (IllegalArgumentException unknown) {
            throw node.fault(Instance.VERSION, "cannot be used: " + unknown.getMessage());
        }
        String region = node.text("RegionId", REGION);
        if (Offer.zone(region).isEmpty()) {
            throw node.fault("RegionId", "is no zone of the service: \"" + region + '"');
        }
        String name = node.text(Instance.NAME, "haproxy");
        boolean isPublic =
                node.items("Vips").stream().anyMatch(vip -> vip.text("Type", "").equals("public"));
        String id = node.find(Instance.ID).orElseGet(world::uuid);
        String resource = node.find(Instance.RESOURCE).orElseGet(world::uuid);
        ObjectNode fields = new Order(name, region, node.text("VdcId", "vdc"), version, goods(node), true, isPublic)
                .fields(world, id, resource);
        node.allow(allowed(fields));
        OWN.forEach(field -> node.find(field).ifPresent(text -> fields.put(field, text)));
        if (node.has("Vips")) {
            fields.set("Vips", node.value().get("Vips"));
            fields.put(
                    "IP", node.items("Vips").stream().map(vip -> vip.text("IP")).reduce("", (first, last) -> last));
        }
        node.find("IP").ifPresent(address -> fields.put("IP", address));
        return fields;
    }

    private static Set<String> allowed(ObjectNode fields) {
        Set<String> names = new TreeSet<>(Set.of(
                Instance.CUSTOM,
                Instance.CONFIGS,
                Instance.GOODS,
                Instance.STATS_AUTH,
                Instance.TASK,
                StoredListeners.HTTP,
                StoredListeners.TCP,
                "Cpu",
                "Ram"));
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Offer.Goods goods(SeedNode node) {
        int id = node.integer(Instance.GOODS).orElse(GOODS);
        return Offer.goods(id).orElseThrow(() -> node.fault(Instance.GOODS, "is no product of the service: " + id));
    }

    private static StoredListeners listeners(SeedNode node) {
        if (!node.has(StoredListeners.HTTP) && !node.has(StoredListeners.TCP)) {
            return StoredListeners.NONE;
        }
        ObjectNode lists = JsonValues.object();
        for (String list : List.of(StoredListeners.HTTP, StoredListeners.TCP)) {
            lists.set(list, node.has(list) ? node.value().get(list) : JsonValues.list());
        }
        try {
            return StoredListeners.of(JsonValues.document(lists), true);
        } catch (IllegalArgumentException wrong) {
            throw new SeedException('"' + node.file() + "\": " + node.path() + '.' + wrong.getMessage());
        }
    }

    private static Optional<String> custom(SeedNode node) {
        Optional<String> text = node.find(Instance.CONFIGS);
        int mode = node.integer(Instance.CUSTOM).orElse(text.isPresent() ? 1 : 0);
        if (mode != (text.isPresent() ? 1 : 0)) {
            throw node.fault(Instance.CUSTOM, "must be 1 with \"Configs\" and 0 without");
        }
        return text;
    }

    /** Text with stars is the one that there is, if that has the same ones. */
    private static String unmasked(Optional<Instance> known, String text) {
        return known.map(instance -> instance.unmasked(text)).orElse(text);
    }

    private static Task task(SeedNode node, Optional<Instance> known) {
        Action action =
                Action.named(node.text("action")).orElseThrow(() -> node.fault("action", "is no action of the API"));
        ObjectNode effect = node.object("effect").value().deepCopy();
        if (effect.path(Instance.CONFIGS).isTextual()) {
            effect.put(
                    Instance.CONFIGS,
                    unmasked(known, effect.get(Instance.CONFIGS).asText()));
        }
        try {
            return new Task(
                    node.text("id"),
                    action,
                    Instant.parse(node.text("until")),
                    node.integer("reads").orElse(0),
                    node.value().path("isStuck").asBoolean(),
                    effect);
        } catch (DateTimeException wrong) {
            throw node.fault("until", "is no time");
        }
    }
}
