package io.haproof.emulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.text.Masking;
import io.haproof.text.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** A load balancer. */
public final class Instance {

    static final String ID = "InstanceUuid";
    static final String RESOURCE = "ResourceId";
    static final String NAME = "InstanceName";
    static final String CUSTOM = "IsCustomConf";
    static final String VERSION = "Version";
    static final String CONFIGS = "Configs";
    static final String GOODS = "PaasGoodsId";
    static final String STATS_AUTH = "statsAuth";
    static final String TASK = "task";
    static final String MASK = "***";

    private static final int MEGABYTES = 1024;

    private final ObjectNode fields;
    private final Secret statsAuth;
    private StoredListeners listeners;
    private Optional<String> custom;
    private Optional<Task> task;
    private int goods;

    /**
     * An instance.
     *
     * @param fields what action 4 shows of it, but its status and mode
     * @param statsAuth user and password of its status page
     * @param listeners its structured listeners
     * @param custom its text, if it is one that rules and not the listeners
     */
    Instance(ObjectNode fields, Secret statsAuth, StoredListeners listeners, Optional<String> custom) {
        this.fields = fields;
        this.statsAuth = statsAuth;
        this.listeners = listeners;
        this.custom = custom;
        this.task = Optional.empty();
    }

    public String id() {
        return text(ID);
    }

    /** One of the texts that action 4 shows of it. */
    public String text(String field) {
        return fields.path(field).asText();
    }

    public void rename(String name) {
        fields.put(NAME, name);
    }

    /** The branch of HAProxy that it runs, as the catalogue understands it. */
    public Version version() {
        return Catalogue.load().resolve(text(VERSION)).version();
    }

    /** Whether it can be reached from a public network. */
    public boolean isPublic() {
        return fields.path("Vips").findValuesAsText("Type").contains("public");
    }

    /** Whether one of its addresses has a part. */
    public boolean hasAddress(String part) {
        return text("IP").contains(part)
                || fields.path("Vips").findValuesAsText("IP").stream().anyMatch(address -> address.contains(part));
    }

    public StoredListeners listeners() {
        return listeners;
    }

    /** The configuration in force: its own text, or else what the service writes for its listeners. */
    public String configuration() {
        return custom.orElseGet(() -> listeners.configuration(version(), statsAuth));
    }

    /** Whether a task holds it. */
    public boolean isBusy() {
        return task.isPresent();
    }

    /** What action 4 shows. */
    public ObjectNode shown() {
        ObjectNode shown = fields.deepCopy();
        shown.put(CUSTOM, custom.isPresent() ? 1 : 0);
        shown.put("Status", task.map(Task::status).orElse("RUNNING"));
        shown.put("StatusStr", task.map(Task::statusText).orElse("运行中"));
        return shown;
    }

    void resize(Offer.Goods size) {
        goods = size.id();
        fields.put("Cpu", size.cpu());
        fields.put("Ram", size.ram() * MEGABYTES);
    }

    void begin(Task begun) {
        task = Optional.of(begun);
    }

    /** Takes note that an answer showed it. */
    void read() {
        task = task.map(Task::afterRead);
    }

    /**
     * Lets a task have its effect if its time has come.
     *
     * @return whether the instance is gone
     */
    boolean settle(Instant now) {
        Optional<ObjectNode> effect = task.filter(begun -> begun.isDone(now)).map(Task::effect);
        if (effect.isPresent()) {
            task = Optional.empty();
            apply(effect.get());
        }
        return effect.filter(done -> done.has(Task.DELETED)).isPresent();
    }

    /** Lets a task have its effect at once, even one that is stuck. */
    boolean finish() {
        task = task.map(begun -> new Task(begun.id(), begun.action(), Instant.MIN, 0, false, begun.effect()));
        return settle(Instant.MAX);
    }

    private void apply(ObjectNode effect) {
        if (effect.has(StoredListeners.HTTP)) {
            listeners = StoredListeners.of(JsonValues.document(effect), true);
            custom = Optional.empty();
        }
        if (effect.has(CONFIGS)) {
            custom = Optional.of(effect.get(CONFIGS).asText());
        }
        if (effect.has(GOODS)) {
            Offer.goods(effect.get(GOODS).asInt()).ifPresent(this::resize);
        }
    }

    /** Everything that a file keeps of it. */
    ObjectNode toJson(boolean masked) {
        ObjectNode json = fields.deepCopy();
        json.put(CUSTOM, custom.isPresent() ? 1 : 0);
        json.put(GOODS, goods);
        json.put(STATS_AUTH, masked ? MASK : statsAuth.reveal());
        json.setAll(listeners.toJson());
        custom.ifPresent(text -> json.put(CONFIGS, masked ? Masking.of(text) : text));
        task.ifPresent(begun -> json.set(TASK, begun.toJson(masked)));
        return json;
    }

    /** The text that was masked like this when it was shown: its own, that of its task, or else the one given. */
    String unmasked(String shown) {
        Stream<String> own = Stream.concat(custom.stream(), task.flatMap(Task::configuration).stream());
        return own.filter(text -> Masking.of(text).equals(shown)).findFirst().orElse(shown);
    }

    Secret statsAuth() {
        return statsAuth;
    }

    /** The fields that action 4 shows, with what is the same for all instances. */
    static ObjectNode blank() {
        ObjectNode fields = JsonValues.object();
        for (String unset : new String[] {"CloneServices", "RelationService", "RoGroups"}) {
            fields.putNull(unset);
        }
        for (String empty : new String[] {"LinkType", "LinkTypeStr", "MasterInfo"}) {
            fields.put(empty, "");
        }
        fields.put("Port", 0);
        fields.put("ProjectName", "默认项目");
        fields.put("SubProductName", "haproxy 主从版");
        return fields;
    }

    /** Gives it addresses: the public one, if there is one, is where it is reached. */
    static void address(ObjectNode fields, Optional<String> privateAddress, Optional<String> publicAddress) {
        ArrayNode vips = fields.putArray("Vips");
        privateAddress.ifPresent(address -> vips.add(vip(address, "private")));
        publicAddress.ifPresent(address -> vips.add(vip(address, "public")));
        fields.put("IP", publicAddress.or(() -> privateAddress).orElse(""));
    }

    private static JsonNode vip(String address, String type) {
        return JsonValues.object().put("IP", address).put("Type", type);
    }
}
