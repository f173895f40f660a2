package io.haproof.cloud.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.CloudClient;
import io.haproof.cloud.CloudException;
import io.haproof.cloud.CloudException.NotFound;
import io.haproof.cloud.wire.Instance;
import io.haproof.cloud.wire.WireJson;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.util.List;
import java.util.Optional;

/**
 * What an instance has, both what is in force and what waits. Prints without the configuration.
 *
 * @param instance what the service says of it
 * @param configuration its custom configuration; empty if it has none
 * @param listeners its structured listeners, as the whole answer of the service
 */
public record Remote(Instance instance, String configuration, ListenerDocument listeners) {

    private static final String NOTHING = "{\"Code\": \"Success\", \"Data\": {}}";

    /**
     * Looks at an instance, with three calls, its state first; it may change between them.
     *
     * @throws ChangeException if there is no such instance
     */
    public static Remote read(CloudClient client, String instanceUuid) throws CloudException, ChangeException {
        Instance instance = client.findLoadBalancer(instanceUuid)
                .orElseThrow(() -> new ChangeException("there is no instance \"" + instanceUuid
                        + "\" at this endpoint; compare its id with those that the service lists"));
        return new Remote(instance, configuration(client, instanceUuid), listeners(client, instanceUuid));
    }

    private static String configuration(CloudClient client, String uuid) throws CloudException {
        try {
            return client.describeHaproxyCustomConfig(uuid).text().orElse("");
        } catch (NotFound none) {
            return "";
        }
    }

    private static ListenerDocument listeners(CloudClient client, String uuid) throws CloudException {
        try {
            return client.describeLoadBalancerStrategys(uuid);
        } catch (NotFound none) {
            return noListeners();
        }
    }

    /** The answer of an instance without structured listeners. */
    static ListenerDocument noListeners() {
        try {
            return ListenerDocument.read(Source.of("nothing", NOTHING), Notation.JSON);
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String uuid() {
        return instance.uuid();
    }

    public Mode mode() {
        return Mode.of(instance);
    }

    /** The structured listeners in normal form; nothing if they cannot be read as such. */
    public Optional<Listeners> readableListeners() {
        if (listeners.lists().isEmpty()) {
            return Optional.of(new Listeners(List.of(), List.of()));
        }
        try {
            return Optional.of(listeners.listeners());
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    /** What is in force, as a text to be changed: the custom configuration, or the listeners as the body of a request. */
    public String text() {
        return mode() == Mode.CUSTOM ? configuration : listenersText();
    }

    /** The listeners as the body of a request, with all that nobody knows of. */
    public String listenersText() {
        ObjectNode body = WireJson.object().put("InstanceUuid", uuid());
        WireJson.object(listeners.source().text())
                .map(answer -> answer.path("Data"))
                .filter(ObjectNode.class::isInstance)
                .ifPresent(data -> body.setAll((ObjectNode) data));
        return WireJson.indented(body);
    }

    /** What the instance has, as a SHA-256 in hexadecimal digits: mode, version, configuration and listeners. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /** A sentence about it, without a full stop. */
    public String describe() {
        return "instance " + uuid() + " is "
                + (instance.status().isEmpty() ? "in no state that is said" : instance.status()) + ", its "
                + mode().rule() + " in force";
    }

    @Override
    public String toString() {
        return "Remote[" + describe() + ']';
    }
}
