package io.haproof.cloud.wire;

import static io.haproof.cloud.wire.Parameter.optional;
import static io.haproof.cloud.wire.Parameter.required;

import io.haproof.cloud.wire.Parameter.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An action of the API; the numbers of the API document are in the order of the constants. */
public enum Action {
    DESCRIBE_ZONES("DescribeZones", false),
    DESCRIBE_LOAD_BALANCERS_SPEC("DescribeLoadBalancersSpec", false, required("RegionId")),
    CREATE_LOAD_BALANCER(
            "CreateLoadBalancer",
            true,
            required("RegionId"),
            required("VdcId"),
            required("BasePipeId"),
            required("InstanceName"),
            required("PaasGoodsId").as(Kind.INTEGER),
            required("Ips").as(Kind.LIST),
            optional("Amount").as(Kind.INTEGER)),
    DESCRIBE_LOAD_BALANCERS(
            "DescribeLoadBalancers",
            false,
            optional("IP"),
            optional("InstanceUuid"),
            optional("InstanceName"),
            optional("StartTime").as(Kind.TIME),
            optional("EndTime").as(Kind.TIME)),
    DESCRIBE_LOAD_BALANCERS_MODIFY_SPEC("DescribeLoadBalancersModifySpec", false, required("InstanceUuid")),
    MODIFY_LOAD_BALANCER_INSTANCE_SPEC(
            "ModifyLoadBalancerInstanceSpec",
            true,
            required("InstanceUuid"),
            required("PaasGoodsId").as(Kind.INTEGER)),
    DELETE_LOAD_BALANCER("DeleteLoadBalancer", true, required("InstanceUuid")),
    DESCRIBE_CA_CERTIFICATES("DescribeCACertificates", false),
    DESCRIBE_CA_CERTIFICATE("DescribeCACertificate", false, required("CertificateId")),
    DELETE_CA_CERTIFICATE("DeleteCACertificate", true, required("CertificateId")),
    UPLOAD_CA_CERTIFICATE(
            "UploadCACertificate", true, required("Certificate"), required("PrivateKey"), required("CertificateName")),
    DESCRIBE_LOAD_BALANCER_STRATEGYS("DescribeLoadBalancerStrategys", false, required("InstanceUuid")),
    MODIFY_LOAD_BALANCER_STRATEGYS(
            "ModifyLoadBalancerStrategys",
            true,
            required("InstanceUuid"),
            required("HttpListeners").as(Kind.LIST),
            optional("TcpListeners").as(Kind.LIST)),
    ADD_LOAD_BALANCER_STRATEGYS(
            "AddLoadBalancerStrategys",
            true,
            required("InstanceUuid"),
            required("HttpListeners").as(Kind.LIST),
            optional("TcpListeners").as(Kind.LIST)),
    DESCRIBE_HAPROXY_CUSTOM_CONFIG("DescribeHaproxyCustomConfig", false, required("InstanceUuid")),
    MODIFY_HAPROXY_CUSTOM_CONFIG("ModifyHaproxyCustomConfig", true, required("InstanceUuid"), required("Configs")),
    DESCRIBE_LB_INSTANCE_PERFORMANCE(
            "DescribeLBInstancePerformance",
            false,
            required("InstanceUuid"),
            required("MetricKey"),
            required("StartTime").as(Kind.TIME),
            required("EndTime").as(Kind.TIME)),
    MODIFY_LOAD_BALANCER_NAME("ModifyLoadBalancerName", true, required("InstanceUuid"), required("InstanceName")),
    DESCRIBE_LB_INSTANCE_LISTENERS("DescribeLBInstanceListeners", false, required("InstanceUuid"));

    /** The version of the API that requests name. */
    public static final String VERSION = "2019-08-08";

    private final String word;
    private final boolean isChange;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<Parameter> parameters;

    Action(String word, boolean isChange, Parameter... parameters) {
        this.word = word;
        this.isChange = isChange;
        this.parameters = List.of(parameters);
    }

    /** The action of a name; case counts. */
    public static Optional<Action> named(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word.equals(word))
                .findFirst();
    }

    /** The name that requests have. */
    public String word() {
        return word;
    }

    /** Whether it changes something, so that it must not be repeated without a look at what became of it. */
    public boolean isChange() {
        return isChange;
    }

    /** Whether its parameters are in the body of a {@code POST}; else in the query of a {@code GET}. */
    public boolean isPost() {
        return isChange || this == DESCRIBE_LB_INSTANCE_PERFORMANCE || this == DESCRIBE_LB_INSTANCE_LISTENERS;
    }

    /** The path that it is at. */
    public String path() {
        return this == DESCRIBE_LB_INSTANCE_PERFORMANCE ? "/paas/monitor" : "/lb";
    }

    /** What it takes, in the order of the document. */
    public List<Parameter> parameters() {
        return parameters;
    }
}
