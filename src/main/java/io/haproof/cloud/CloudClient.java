package io.haproof.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.CloudException.NotFound;
import io.haproof.cloud.CloudException.NotTheApi;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.Certificate;
import io.haproof.cloud.wire.Created;
import io.haproof.cloud.wire.Credentials;
import io.haproof.cloud.wire.CustomConfig;
import io.haproof.cloud.wire.Instance;
import io.haproof.cloud.wire.InstanceListener;
import io.haproof.cloud.wire.Offer;
import io.haproof.cloud.wire.Parameter;
import io.haproof.cloud.wire.Performance;
import io.haproof.cloud.wire.Reply;
import io.haproof.cloud.wire.Specification;
import io.haproof.cloud.wire.WireJson;
import io.haproof.cloud.wire.Zone;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.ListenerWriter;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Secret;
import io.haproof.text.Source;
import java.util.List;
import java.util.Optional;

/**
 * The load-balancer API, one method an action, under the action's name. Immutable and thread-safe.
 *
 * <p>Reads are repeated as {@link RetryPolicy} says. A change is repeated only when it certainly had no effect; one that may
 * have had is a {@link CloudException.OutcomeUnknown}. An answer that says {@code Success} to a change means that a task was
 * begun, not that it is done: read back until the instance is running with what was sent.
 */
public final class CloudClient {

    private static final String INSTANCE = "InstanceUuid";
    private static final String CERTIFICATE = "CertificateId";

    private final Caller caller;

    private CloudClient(Caller caller) {
        this.caller = caller;
    }

    /** A client of an endpoint. */
    public static CloudClient of(Endpoint endpoint, Credentials credentials) {
        return of(endpoint, credentials, RetryPolicy.DEFAULT, Outside.real());
    }

    /** A client with a patience and a world of one's own. */
    public static CloudClient of(Endpoint endpoint, Credentials credentials, RetryPolicy policy, Outside outside) {
        return new CloudClient(new Caller(endpoint, credentials, policy, outside));
    }

    /** The same client, which tries each call once. */
    public CloudClient once() {
        return of(caller.endpoint(), caller.credentials(), caller.policy().once(), caller.outside());
    }

    /**
     * Calls an action with parameters as they are, for what the methods below leave out.
     *
     * @throws IllegalArgumentException if a required parameter is missing or empty
     */
    public Reply call(Action action, ObjectNode parameters) throws CloudException {
        for (Parameter parameter : action.parameters()) {
            boolean isThere = parameter.kind() == Parameter.Kind.LIST
                    ? parameters.path(parameter.name()).isArray()
                    : !parameters.path(parameter.name()).asText().isBlank();
            if (parameter.isRequired() && !isThere) {
                throw new IllegalArgumentException(action.word() + " needs " + parameter.name());
            }
        }
        return caller.call(action, parameters);
    }

    private Reply call(Action action, String name, String value) throws CloudException {
        return call(action, WireJson.object().put(name, value));
    }

    /** Action 1: the regions. */
    public List<Zone> describeZones() throws CloudException {
        return call(Action.DESCRIBE_ZONES, WireJson.object()).items(Zone::new);
    }

    /** Action 2: what can be bought in a region. */
    public Offer describeLoadBalancersSpec(String regionId) throws CloudException {
        return call(Action.DESCRIBE_LOAD_BALANCERS_SPEC, "RegionId", regionId).item(Offer::new);
    }

    /** Action 3: orders instances, which cost money. */
    public Created createLoadBalancer(NewInstance instance) throws CloudException {
        return call(Action.CREATE_LOAD_BALANCER, instance.parameters()).item(Created::new);
    }

    /** Action 4: instances. */
    public List<Instance> describeLoadBalancers(InstanceFilter filter) throws CloudException {
        return call(Action.DESCRIBE_LOAD_BALANCERS, filter.parameters()).items(Instance::new);
    }

    /** Action 4 for one id. */
    public Optional<Instance> findLoadBalancer(String instanceUuid) throws CloudException {
        try {
            return describeLoadBalancers(InstanceFilter.ALL.withUuid(instanceUuid)).stream()
                    .filter(instance -> instance.uuid().equals(instanceUuid))
                    .findFirst();
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    /** Action 5: the sizes that an instance could have. */
    public Specification describeLoadBalancersModifySpec(String instanceUuid) throws CloudException {
        return call(Action.DESCRIBE_LOAD_BALANCERS_MODIFY_SPEC, INSTANCE, instanceUuid)
                .item(Specification::new);
    }

    /** Action 6: gives an instance another size. */
    public Reply modifyLoadBalancerInstanceSpec(String instanceUuid, long paasGoodsId) throws CloudException {
        return call(
                Action.MODIFY_LOAD_BALANCER_INSTANCE_SPEC,
                WireJson.object().put(INSTANCE, instanceUuid).put("PaasGoodsId", paasGoodsId));
    }

    /** Action 7: deletes an instance. */
    public Reply deleteLoadBalancer(String instanceUuid) throws CloudException {
        return call(Action.DELETE_LOAD_BALANCER, INSTANCE, instanceUuid);
    }

    /** Action 8: certificates, without their keys. */
    public List<Certificate> describeCACertificates() throws CloudException {
        return call(Action.DESCRIBE_CA_CERTIFICATES, WireJson.object()).items(Certificate::new);
    }

    /** Action 9: a certificate with its keys. */
    public Certificate describeCACertificate(String certificateId) throws CloudException {
        return call(Action.DESCRIBE_CA_CERTIFICATE, CERTIFICATE, certificateId).item(Certificate::new);
    }

    /** Action 10: deletes a certificate. */
    public Reply deleteCACertificate(String certificateId) throws CloudException {
        return call(Action.DELETE_CA_CERTIFICATE, CERTIFICATE, certificateId);
    }

    /** Action 11: uploads a certificate and its key, both in PEM with real line ends. */
    public Reply uploadCACertificate(String name, String chain, Secret privateKey) throws CloudException {
        return call(
                Action.UPLOAD_CA_CERTIFICATE,
                WireJson.object()
                        .put("Certificate", chain)
                        .put("PrivateKey", privateKey.reveal())
                        .put("CertificateName", name));
    }

    /** Action 12: the structured listeners, as the whole answer, so that a change of them loses nothing. */
    public ListenerDocument describeLoadBalancerStrategys(String instanceUuid) throws CloudException {
        Action action = Action.DESCRIBE_LOAD_BALANCER_STRATEGYS;
        Reply reply = call(action, INSTANCE, instanceUuid);
        try {
            return ListenerDocument.read(Source.of(action.word(), reply.text()), Notation.JSON);
        } catch (DocumentException broken) {
            // The words of the exception are about names in the answer; they hold no value.
            throw new NotTheApi(caller.incident(action, reply), "answered with JSON that " + broken.getMessage());
        }
    }

    /** Action 13: replaces all structured listeners, and puts them in force instead of a custom configuration. */
    public Reply modifyLoadBalancerStrategys(String instanceUuid, ListenerDocument document) throws CloudException {
        return call(Action.MODIFY_LOAD_BALANCER_STRATEGYS, ListenerBody.of(instanceUuid, document));
    }

    /** Action 13 with listeners changed in a document of which all else stays, such as the answer of action 12. */
    public Reply modifyLoadBalancerStrategys(String instanceUuid, ListenerDocument document, Listeners changed)
            throws CloudException {
        return modifyLoadBalancerStrategys(instanceUuid, ListenerBody.changed(document, changed));
    }

    /** Action 14: adds structured listeners, and puts them in force instead of a custom configuration. */
    public Reply addLoadBalancerStrategys(String instanceUuid, ListenerDocument document) throws CloudException {
        return call(Action.ADD_LOAD_BALANCER_STRATEGYS, ListenerBody.of(instanceUuid, document));
    }

    /** Action 14 with listeners of which nothing else is known. */
    public Reply addLoadBalancerStrategys(String instanceUuid, Listeners added) throws CloudException {
        ObjectNode body =
                WireJson.object(ListenerWriter.write(added, Notation.JSON)).orElseThrow();
        return call(Action.ADD_LOAD_BALANCER_STRATEGYS, body.put(INSTANCE, instanceUuid));
    }

    /** Action 15: the custom configuration, whether or not it is in force. */
    public CustomConfig describeHaproxyCustomConfig(String instanceUuid) throws CloudException {
        return call(Action.DESCRIBE_HAPROXY_CUSTOM_CONFIG, INSTANCE, instanceUuid)
                .item(CustomConfig::new);
    }

    /** Action 16: replaces the custom configuration, and puts it in force instead of the structured listeners. */
    public Reply modifyHaproxyCustomConfig(String instanceUuid, String text) throws CloudException {
        return call(
                Action.MODIFY_HAPROXY_CUSTOM_CONFIG,
                WireJson.object().put(INSTANCE, instanceUuid).put("Configs", text));
    }

    /** Action 17: what was measured of an instance. */
    public Performance describeLBInstancePerformance(Measurement measurement) throws CloudException {
        return call(Action.DESCRIBE_LB_INSTANCE_PERFORMANCE, measurement.parameters())
                .item(Performance::new);
    }

    /** Action 18: gives an instance another name. */
    public Reply modifyLoadBalancerName(String instanceUuid, String name) throws CloudException {
        return call(
                Action.MODIFY_LOAD_BALANCER_NAME,
                WireJson.object().put(INSTANCE, instanceUuid).put("InstanceName", name));
    }

    /** Action 19, of the document's newer revision: the listeners of an instance and their backends by name. */
    public List<InstanceListener> describeLBInstanceListeners(String instanceUuid) throws CloudException {
        return call(Action.DESCRIBE_LB_INSTANCE_LISTENERS, INSTANCE, instanceUuid)
                .items(InstanceListener::new);
    }

    @Override
    public String toString() {
        return "CloudClient[" + caller.endpoint() + ']';
    }
}
