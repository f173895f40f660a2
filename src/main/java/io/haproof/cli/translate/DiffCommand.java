package io.haproof.cli.translate;

import io.haproof.catalogue.Version;
import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Inputs;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.NoteOptions;
import io.haproof.cli.option.TargetOption;
import io.haproof.input.Input;
import io.haproof.lint.Linter;
import io.haproof.lint.Severity;
import io.haproof.listener.ListenerDiff;
import io.haproof.listener.Listeners;
import io.haproof.translate.Lifted;
import io.haproof.translate.Loss;
import io.haproof.translate.Translator;
import io.haproof.translate.UntranslatableException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haproof diff}: what is different between the listeners of two files. */
@Command(
        name = "diff",
        header = {
            "Compare the listeners of two files, whatever they are written in.",
            "",
            "  haproof diff haproxy.cfg listeners.json",
            "  haproof diff --format json before.yaml answer.json",
            ""
        },
        customSynopsis = "haproof diff [OPTIONS] A B")
public final class DiffCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "A B",
            arity = "0..*",
            description = "Configurations, structured listeners or answers of the API; one may be -.")
    private List<String> arguments = List.of();

    @Mixin
    private TargetOption target = new TargetOption();

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private String format = "text";

    @Mixin
    private NoteOptions notes = new NoteOptions();

    public DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Choice.check("--format", format, Choice.TEXT_OR_JSON);
        if (arguments.size() != 2) {
            throw CliException.usage("expected two files to compare");
        }
        if (arguments.get(0).equals("-") && arguments.get(1).equals("-")) {
            throw CliException.usage("the standard input can be one of the two only");
        }
        Version version = target.version(surroundings, notes);
        ListenerDiff diff = ListenerDiff.between(read(arguments.get(0), version), read(arguments.get(1), version));
        surroundings.print(format.equals("json") ? DiffPage.json(diff) : DiffPage.text(diff));
        return diff.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private Listeners read(String argument, Version version) {
        Inputs.Named input = Inputs.read(surroundings, argument);
        if (input.content() instanceof Input.Configuration configuration) {
            return lift(input.name(), configuration, version);
        }
        if (input.content() instanceof Input.Document listing) {
            if (Linter.forTarget(version).lint(listing.document()).hasErrors()) {
                throw broken(input.name());
            }
            return listing.document().listeners();
        }
        throw CliException.failure('"' + input.name() + "\" holds no listeners to compare");
    }

    private Listeners lift(String name, Input.Configuration configuration, Version version) {
        try {
            Lifted lifted = Translator.forTarget(version).lift(configuration.source());
            boolean isPartial = lifted.losses().stream()
                    .anyMatch(loss -> loss.kind() != Loss.Kind.ADDED && loss.severity() != Severity.INFO);
            if (isPartial) {
                notes.say(
                        surroundings,
                        "note: listeners cannot carry all that \"" + name + "\" says, and only listeners are compared;"
                                + " haproof to-listeners shows what is left out");
            }
            return lifted.listeners();
        } catch (UntranslatableException refused) {
            throw broken(name);
        }
    }

    private static CliException broken(String name) {
        return CliException.failure('"' + name + "\" has errors, so nothing can be compared; haproof lint shows them");
    }
}
