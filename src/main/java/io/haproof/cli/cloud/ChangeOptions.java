package io.haproof.cli.cloud;

import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.Inputs;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.RuleNames;
import io.haproof.cli.option.Targets;
import io.haproof.cloud.CloudClient;
import io.haproof.cloud.change.Consent;
import io.haproof.cloud.change.Plan;
import io.haproof.cloud.change.Remote;
import io.haproof.cloud.change.Submission;
import io.haproof.input.Input;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an instance is to get, and what somebody agrees to. */
public final class ChangeOptions {

    @Parameters(index = "0", paramLabel = "INSTANCE", description = "The id of the instance.")
    private String instance = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "A configuration, structured listeners, or a plan.")
    private String file = "";

    @Option(
            names = "--allow",
            paramLabel = "RULE",
            description = "Submit in spite of the errors of this rule; may be repeated.")
    private List<String> rules = List.of();

    @Option(names = "--switch-mode", description = "Let the instance go from listeners to a configuration or back.")
    private boolean switchMode;

    @Option(names = "--add", description = "Add the listeners to those that there are, instead of replacing them.")
    private boolean add;

    @Option(
            names = "--haproxy",
            paramLabel = "VERSION",
            description = "Check for this version, whatever the instance reports.")
    private Optional<String> haproxy = Optional.empty();

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private String format = "text";

    @Mixin
    private CloudOptions cloud = new CloudOptions();

    /**
     * A change that is ready to be looked at.
     *
     * @param client who calls
     * @param consent what is allowed
     * @param remote what the instance has
     * @param plan what it is to get
     */
    record Change(CloudClient client, Consent consent, Remote remote, Plan plan) {

        /** Whether it may not be submitted. */
        boolean isRefused() {
            return !plan.objections(consent).isEmpty() || !plan.fingerprint().equals(remote.fingerprint());
        }

        /** Says how to agree to what is refused. */
        void hint(Surroundings surroundings) {
            if (plan.isSwitch() && !consent.toSwitch()) {
                surroundings.say("--switch-mode lets the instance switch");
            }
        }
    }

    String instance() {
        return instance;
    }

    String file() {
        return file;
    }

    boolean isJson() {
        return format.equals("json");
    }

    /** Reads the file, looks at the instance, and plans. */
    Change prepare(Surroundings surroundings) {
        Choice.check("--format", format, Choice.TEXT_OR_JSON);
        Targets.one(haproxy);
        Consent consent = consent();
        String text = Inputs.text(surroundings, file);
        if (Plan.isPlan(text)) {
            Plan plan = saved(surroundings, text);
            CloudClient client = cloud.client(surroundings);
            return new Change(client, consent, CloudOptions.calling(() -> Remote.read(client, instance)), plan);
        }
        Submission submission = submission(surroundings);
        CloudClient client = cloud.client(surroundings);
        return CloudOptions.calling(() -> {
            Remote remote = Remote.read(client, instance);
            Plan plan = Plan.of(remote, submission);
            return new Change(
                    client,
                    consent,
                    remote,
                    new PulledFile(surroundings.cwd(), file)
                            .read()
                            .filter(pulled -> pulled.instanceUuid().equals(instance))
                            .map(pulled -> plan.since(pulled.fingerprint()))
                            .orElse(plan));
        });
    }

    private Consent consent() {
        rules.forEach(rule -> RuleNames.check("--allow: ", rule));
        return new Consent(Set.copyOf(rules), switchMode);
    }

    private Plan saved(Surroundings surroundings, String json) {
        if (add || haproxy.isPresent()) {
            throw CliException.usage("--add and --haproxy are said when a plan is made, and \"" + file + "\" is one");
        }
        Plan plan = CloudOptions.calling(() -> Plan.read(file, json, name -> Inputs.text(surroundings, name)));
        if (!plan.instanceUuid().equals(instance)) {
            throw CliException.usage(
                    "\"" + file + "\" is a plan for instance " + plan.instanceUuid() + ", not for " + instance);
        }
        return plan;
    }

    private Submission submission(Surroundings surroundings) {
        Inputs.Named input = Inputs.read(surroundings, file);
        Submission submission;
        if (input.content() instanceof Input.Configuration configuration) {
            if (add) {
                throw CliException.usage("--add is for listeners, but \"" + file + "\" is a configuration");
            }
            submission = Submission.of(configuration.source());
        } else if (input.content() instanceof Input.Document listing) {
            submission = add ? Submission.adding(listing.document()) : Submission.of(listing.document());
        } else {
            throw CliException.failure('"' + file + "\" holds no text to submit");
        }
        return haproxy.map(submission::checkedFor).orElse(submission);
    }
}
