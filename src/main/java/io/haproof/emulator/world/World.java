package io.haproof.emulator.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import io.haproof.text.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that there is at one time. Not thread-safe. */
public final class World {

    private final Clock clock;
    private final Settling settling;
    private final Ids ids;
    private final Map<String, Instance> instances = new LinkedHashMap<>();
    private final Map<String, StoredCertificate> certificates = new LinkedHashMap<>();

    World(Clock clock, Settling settling, Ids ids) {
        this.clock = clock;
        this.settling = settling;
        this.ids = ids;
    }

    /** The time on its clock. */
    public Instant now() {
        return clock.instant();
    }

    /** The instances, oldest first, those that are being created or deleted among them. */
    public Collection<Instance> instances() {
        return instances.values();
    }

    public Optional<Instance> instance(String id) {
        return Optional.ofNullable(instances.get(id));
    }

    /** The certificates, oldest first. */
    public Collection<StoredCertificate> certificates() {
        return certificates.values();
    }

    public Optional<StoredCertificate> certificate(String id) {
        return Optional.ofNullable(certificates.get(id));
    }

    /** Keeps a certificate under an id of its own. */
    public void upload(String name, String certificate, Secret key) {
        add(new StoredCertificate(uuid(), name, certificate, key));
    }

    public void deleteCertificate(String id) {
        certificates.remove(id);
    }

    /** Makes an instance without listeners. */
    public Instance create(Order order) {
        Instance instance = new Instance(
                order.fields(this, uuid(), uuid()),
                Secret.of("admin:" + ids.password()),
                StoredListeners.NONE,
                Optional.empty());
        instance.resize(order.size());
        add(instance);
        return instance;
    }

    /** An id that nothing has yet. */
    public String uuid() {
        return ids.uuid();
    }

    /** The last part of the addresses that the next instance gets. */
    int nextHost() {
        return 10 + ids.drawn() % 240;
    }

    void add(Instance instance) {
        instances.put(instance.id(), instance);
    }

    void add(StoredCertificate certificate) {
        certificates.put(certificate.id(), certificate);
    }

    /**
     * Begins a change.
     *
     * @param isStuck whether it never has an effect
     * @param effect see {@link Task}
     * @return the id of the task
     */
    public String begin(Collection<Instance> changed, Action action, boolean isStuck, ObjectNode effect) {
        Instant until = now().plus(settling.time());
        Task task = new Task(uuid(), action, until, settling.reads(), isStuck, effect);
        changed.forEach(instance -> instance.begin(task));
        return task.id();
    }

    /** Takes note that an answer showed instances. */
    public void read(Collection<Instance> shown) {
        List.copyOf(shown).forEach(Instance::read);
    }

    /** Lets every change whose time has come have its effect. */
    public void settle() {
        Instant now = now();
        instances.values().removeIf(instance -> instance.settle(now));
    }

    /** Lets every change have its effect, even those that are stuck. */
    public void finish() {
        instances.values().removeIf(Instance::finish);
    }

    /** The file of it. */
    public ObjectNode toJson(boolean masked) {
        ObjectNode json = JsonValues.object();
        json.put(SeedReader.DRAWN, ids.drawn());
        ArrayNode balancers = json.putArray(SeedReader.INSTANCES);
        instances.values().forEach(instance -> balancers.add(instance.toJson(masked)));
        ArrayNode pems = json.putArray(SeedReader.CERTIFICATES);
        certificates.values().forEach(certificate -> pems.add(certificate.toJson(masked)));
        return json;
    }
}
