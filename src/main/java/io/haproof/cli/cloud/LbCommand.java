package io.haproof.cli.cloud;

import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.GroupCommand;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.console.TablePage;
import io.haproof.cloud.CloudClient;
import io.haproof.cloud.InstanceFilter;
import io.haproof.cloud.Measurement;
import io.haproof.cloud.NewInstance;
import io.haproof.cloud.wire.Created;
import io.haproof.cloud.wire.Instance;
import io.haproof.cloud.wire.Offer;
import io.haproof.cloud.wire.Performance;
import io.haproof.cloud.wire.Reply;
import io.haproof.cloud.wire.Specification;
import io.haproof.cloud.wire.Zone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haproof lb}: the load balancers themselves. Each method is a command. */
@Command(
        name = "lb",
        header = {
            "Look at load balancers, and order, rename, resize or delete them.",
            "",
            "  haproof lb list",
            "  haproof lb get 5d74bb81-0473-464d-b15b-0ae418619248 --format json",
            "  haproof lb performance 5d74bb81-0473-464d-b15b-0ae418619248 --metric cpu --last 3h",
            ""
        },
        customSynopsis = "haproof lb COMMAND [OPTIONS] [ARGUMENTS]",
        commandListHeading = "%nCommands (haproof lb COMMAND --help says more):%n")
public final class LbCommand extends GroupCommand {

    /** What people call the metrics of action 17. */
    public static final Map<String, String> METRICS = Map.of(
            "cpu", "ha_cpu_usage",
            "memory", "ha_mem_usage",
            "packets-in", "ha_inpackage",
            "packets-out", "ha_outpackage",
            "flow-in", "ha_inflow",
            "flow-out", "ha_outflow");

    private final Surroundings surroundings;

    public LbCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "list",
            header = {"List load balancers.", ""},
            customSynopsis = "haproof lb list [OPTIONS]")
    int list(
            @Option(names = "--name", paramLabel = "NAME", description = "Those of this name.") Optional<String> name,
            @Option(names = "--ip", paramLabel = "IP", description = "Those with this address.") Optional<String> ip,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        InstanceFilter filter = new InstanceFilter(ip, Optional.empty(), name, Optional.empty(), Optional.empty());
        CloudClient client = cloud.client(surroundings);
        List<Instance> found = CloudOptions.calling(() -> client.describeLoadBalancers(filter));
        TablePage table = new TablePage("INSTANCE", "NAME", "STATUS", "VERSION", "MODE", "ADDRESS");
        found.forEach(item -> table.add(
                item.uuid(),
                item.name(),
                item.status(),
                item.version(),
                mode(item),
                item.ip().orElse("")));
        page.print(
                surroundings, "instances", found.stream().map(Instance::fields).toList(), table);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "get",
            header = {"Show a load balancer.", ""},
            customSynopsis = "haproof lb get [OPTIONS] INSTANCE")
    int get(
            @Parameters(paramLabel = "INSTANCE", description = "The id of the instance.") String instance,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        CloudClient client = cloud.client(surroundings);
        Instance found = CloudOptions.calling(() -> client.findLoadBalancer(instance))
                .orElseThrow(() -> CliException.failure("there is no instance \"" + instance + '"'));
        TablePage table = new TablePage("INSTANCE", found.uuid());
        table.add("NAME", found.name());
        table.add("STATUS", found.status());
        table.add("VERSION", found.version());
        table.add("MODE", mode(found));
        found.vips().forEach(vip -> table.add("ADDRESS", (vip.ip() + ' ' + vip.type()).strip()));
        table.add("CPUS", found.cpus().map(String::valueOf).orElse(""));
        table.add("RAM", found.ramInMegabytes().map(size -> size + " MB").orElse(""));
        table.add("REGION", found.regionId().orElse(""));
        table.add("CREATED", found.createdTime().orElse(""));
        page.print(surroundings, "instance", found.fields(), table.text());
        return ExitCode.CLEAN;
    }

    @Command(
            name = "rename",
            header = {"Give a load balancer another name.", ""},
            customSynopsis = "haproof lb rename [OPTIONS] INSTANCE NAME")
    int rename(
            @Parameters(index = "0", paramLabel = "INSTANCE", description = "The id of the instance.") String instance,
            @Parameters(index = "1", paramLabel = "NAME", description = "What it is to be called.") String name,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        if (name.isBlank()) {
            throw CliException.usage("a name has at least one character");
        }
        CloudClient client = cloud.client(surroundings);
        Reply reply = CloudOptions.calling(() -> client.modifyLoadBalancerName(instance, name));
        page.taken(surroundings, "instance " + instance + " is called \"" + name + "\" now", reply);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "performance",
            header = {"Draw what was measured of a load balancer.", ""},
            customSynopsis = "haproof lb performance [OPTIONS] INSTANCE")
    int performance(
            @Parameters(paramLabel = "INSTANCE", description = "The id of the instance.") String instance,
            @Option(
                            names = "--metric",
                            paramLabel = "NAME",
                            defaultValue = "cpu",
                            description = "cpu (default), memory, packets-in, packets-out, flow-in or flow-out.")
                    String metric,
            @Mixin TimeSpan span,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        Choice.check("--metric", metric, METRICS.keySet().stream().sorted().toList());
        Measurement measurement = span.of(surroundings.clock(), instance, METRICS.getOrDefault(metric, metric));
        CloudClient client = cloud.client(surroundings);
        Performance found = CloudOptions.calling(() -> client.describeLBInstancePerformance(measurement));
        String plots = found.series().stream().map(Plot::of).collect(Collectors.joining("\n"));
        page.print(surroundings, "performance", found.fields(), plots.isEmpty() ? "no figures\n" : plots);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "regions",
            header = {"List the regions.", ""},
            customSynopsis = "haproof lb regions [OPTIONS]")
    int regions(@Mixin AnswerPage page, @Mixin CloudOptions cloud) {
        page.check();
        CloudClient client = cloud.client(surroundings);
        List<Zone> found = CloudOptions.calling(client::describeZones);
        TablePage table = new TablePage("REGION", "NAME", "CITY", "ON SALE");
        found.forEach(zone -> table.add(
                zone.regionId(),
                zone.regionName(),
                zone.cityName().orElse(""),
                zone.isOnSale().map(sold -> sold ? "yes" : "no").orElse("")));
        page.print(surroundings, "regions", found.stream().map(Zone::fields).toList(), table);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "offers",
            header = {"List what can be ordered in a region.", ""},
            customSynopsis = "haproof lb offers [OPTIONS] REGION")
    int offers(
            @Parameters(paramLabel = "REGION", description = "The id of the region, from haproof lb regions.")
                    String region,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        CloudClient client = cloud.client(surroundings);
        Offer found = CloudOptions.calling(() -> client.describeLoadBalancersSpec(region));
        TablePage table = new TablePage("GOODS", "SIZE", "VERSION", "ARCHITECTURE");
        for (Offer.Product product : found.products()) {
            for (Offer.Architecture architecture : product.architectures()) {
                architecture.computeRoles().stream()
                        .flatMap(role -> role.standards().sizes().stream())
                        .forEach(size -> table.add(goods(size), size.name(), product.version(), architecture.name()));
            }
        }
        page.print(surroundings, "offers", List.of(found.fields()), table);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "sizes",
            header = {"List the sizes that a load balancer could have.", ""},
            customSynopsis = "haproof lb sizes [OPTIONS] INSTANCE")
    int sizes(
            @Parameters(paramLabel = "INSTANCE", description = "The id of the instance.") String instance,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        CloudClient client = cloud.client(surroundings);
        Specification found = CloudOptions.calling(() -> client.describeLoadBalancersModifySpec(instance));
        TablePage table = new TablePage("GOODS", "SIZE", "CPUS", "RAM");
        found.sizes()
                .forEach(size -> table.add(
                        goods(size),
                        size.name(),
                        size.cpus().map(String::valueOf).orElse(""),
                        size.ramInGigabytes().map(ram -> ram + " GB").orElse("")));
        page.print(surroundings, "sizes", List.of(found.fields()), table);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "create",
            header = {"Order load balancers, which cost money.", ""},
            customSynopsis = "haproof lb create [OPTIONS] NAME")
    int create(
            @Parameters(paramLabel = "NAME", description = "What it is to be called.") String name,
            @Mixin OrderOptions order,
            @Mixin Confirmation confirmation,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        NewInstance wanted = order.order(name);
        confirmation.require(surroundings, "Order " + wanted.amount() + " of size " + wanted.paasGoodsId() + '?');
        CloudClient client = cloud.client(surroundings);
        Created created = CloudOptions.calling(() -> client.createLoadBalancer(wanted));
        TablePage table = new TablePage("INSTANCE");
        created.instanceUuids().forEach(table::add);
        page.print(surroundings, "created", created.fields(), table.text());
        return ExitCode.CLEAN;
    }

    @Command(
            name = "resize",
            header = {"Give a load balancer another size.", ""},
            customSynopsis = "haproof lb resize [OPTIONS] INSTANCE GOODS")
    int resize(
            @Parameters(index = "0", paramLabel = "INSTANCE", description = "The id of the instance.") String instance,
            @Parameters(
                            index = "1",
                            paramLabel = "GOODS",
                            description = "The number of the size, from haproof lb sizes.")
                    long goods,
            @Mixin Confirmation confirmation,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        confirmation.require(surroundings, "Give instance " + instance + " the size " + goods + '?');
        CloudClient client = cloud.client(surroundings);
        Reply reply = CloudOptions.calling(() -> client.modifyLoadBalancerInstanceSpec(instance, goods));
        page.taken(surroundings, "instance " + instance + " gets the size " + goods, reply);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "delete",
            header = {"Delete a load balancer.", ""},
            customSynopsis = "haproof lb delete [OPTIONS] INSTANCE")
    int delete(
            @Parameters(paramLabel = "INSTANCE", description = "The id of the instance.") String instance,
            @Mixin Confirmation confirmation,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        confirmation.require(surroundings, "Delete instance " + instance + " and all that it has?");
        CloudClient client = cloud.client(surroundings);
        Reply reply = CloudOptions.calling(() -> client.deleteLoadBalancer(instance));
        page.taken(surroundings, "instance " + instance + " is being deleted", reply);
        return ExitCode.CLEAN;
    }

    private static String mode(Instance instance) {
        return instance.isCustom().map(custom -> custom ? "custom" : "base").orElse("");
    }

    private static String goods(Specification.Size size) {
        return size.paasGoodsId().map(String::valueOf).orElse("");
    }
}
