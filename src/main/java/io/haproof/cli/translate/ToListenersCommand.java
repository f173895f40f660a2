package io.haproof.cli.translate;

import io.haproof.catalogue.Version;
import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Inputs;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.NoteOptions;
import io.haproof.cli.option.TargetOption;
import io.haproof.cli.option.Threshold;
import io.haproof.input.Input;
import io.haproof.lint.Linter;
import io.haproof.lint.Severity;
import io.haproof.listener.ListenerWriter;
import io.haproof.listener.document.Notation;
import io.haproof.report.LossReport;
import io.haproof.text.Source;
import io.haproof.translate.Lifted;
import io.haproof.translate.Translator;
import io.haproof.translate.UntranslatableException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haproof to-listeners}: configuration text to structured listeners. */
@Command(
        name = "to-listeners",
        header = {
            "Read a configuration as structured listeners, and say what they cannot carry.",
            "",
            "  haproof to-listeners haproxy.cfg",
            "  haproof to-listeners --format yaml --loss loss.json --output listeners.yaml haproxy.cfg",
            ""
        },
        customSynopsis = "haproof to-listeners [OPTIONS] HAPROXY.cfg|-")
public final class ToListenersCommand implements Callable<Integer> {

    public static final List<String> FORMATS = List.of("json", "yaml");

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "HAPROXY.cfg",
            description = "Text, or the answer of DescribeHaproxyCustomConfig; - is the standard input.")
    private String argument = "";

    @Mixin
    private TargetOption target = new TargetOption();

    @Option(names = "--format", paramLabel = "NAME", description = "json (default) or yaml.")
    private String format = "json";

    @Option(names = "--output", paramLabel = "FILE", description = "Write the listeners there.")
    private String output = "";

    @Option(names = "--loss", paramLabel = "FILE", description = "Write what is lost there, as JSON.")
    private String loss = "";

    @Option(
            names = "--stats-auth-out",
            paramLabel = "FILE",
            description = "Write user:password of the status page there, for your eyes only.")
    private String statsAuthOut = "";

    @Mixin
    private CertificateFolderOption certificates = new CertificateFolderOption();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 at a loss from here on: error (default), warning, info, never.")
    private String failOn = "error";

    @Option(names = "--strict", description = "Exit with 1 at any loss: --fail-on info.")
    private boolean strict;

    @Mixin
    private NoteOptions notes = new NoteOptions();

    public ToListenersCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Choice.check("--format", format, FORMATS);
        Threshold.check(failOn);
        OutputFile.checkDistinct(surroundings.cwd(), output, loss, statsAuthOut);
        Version version = target.version(surroundings, notes);
        Inputs.Named input = Inputs.read(surroundings, argument);
        Source source = configuration(input);
        try {
            Lifted lifted = certificates.applied(Translator.forTarget(version)).lift(source);
            if (Linter.forTarget(version).lint(source).refused()) {
                notes.say(surroundings, "note: HAProxy " + version + " refuses this text; haproof lint says why");
            }
            deliver(lifted, new LossReport(input.name(), source, lifted.losses()));
            return Threshold.exitCode(
                    strict ? Severity.INFO.word() : failOn,
                    limit -> lifted.losses().stream()
                            .anyMatch(lost -> lost.severity().isAtLeast(limit)));
        } catch (UntranslatableException refused) {
            notes.show(surroundings, input.name(), refused.findings(), version);
            return ExitCode.FINDINGS;
        }
    }

    private static Source configuration(Inputs.Named input) {
        if (input.content() instanceof Input.Configuration configuration) {
            return configuration.source();
        }
        if (input.content() instanceof Input.Nothing nothing) {
            throw CliException.failure('"' + input.name() + "\": " + nothing.note());
        }
        throw CliException.failure(
                '"' + input.name() + "\" holds structured listeners, not a configuration; haproof to-config reads it");
    }

    private void deliver(Lifted lifted, LossReport losses) {
        Notation notation = format.equals("yaml") ? Notation.YAML : Notation.JSON;
        notes.show(surroundings, losses);
        if (!loss.isEmpty()) {
            OutputFile.write(surroundings.cwd(), loss, losses.json());
        }
        if (lifted.statsAuth().isPresent() && statsAuthOut.isEmpty()) {
            notes.say(
                    surroundings,
                    "note: the password of the status page has no place in listeners; --stats-auth-out keeps it");
        } else if (lifted.statsAuth().isPresent()) {
            OutputFile.writePrivate(
                    surroundings.cwd(), statsAuthOut, lifted.statsAuth().get().reveal() + '\n');
        }
        OutputFile.deliver(surroundings, output, ListenerWriter.write(lifted.listeners(), notation));
    }
}
