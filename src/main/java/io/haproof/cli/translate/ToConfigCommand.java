package io.haproof.cli.translate;

import io.haproof.catalogue.Version;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Inputs;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.NoteOptions;
import io.haproof.cli.option.TargetOption;
import io.haproof.input.Input;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.listener.ListenerDocument;
import io.haproof.text.Secret;
import io.haproof.text.Source;
import io.haproof.translate.Compiled;
import io.haproof.translate.Loss;
import io.haproof.translate.Preamble;
import io.haproof.translate.Translator;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haproof to-config}: structured listeners to configuration text. */
@Command(
        name = "to-config",
        header = {
            "Write structured listeners as a configuration.",
            "",
            "  haproof to-config listeners.json",
            "  haproof to-config --haproxy 3.2 --output haproxy.cfg listeners.yaml",
            ""
        },
        customSynopsis = "haproof to-config [OPTIONS] LISTENERS.json|LISTENERS.yaml|-")
public final class ToConfigCommand implements Callable<Integer> {

    private static final String RESULT = "<configuration>";

    private final Surroundings surroundings;

    @Parameters(paramLabel = "LISTENERS", description = "JSON or YAML; - is the standard input.")
    private String argument = "";

    @Mixin
    private TargetOption target = new TargetOption();

    @Option(
            names = "--stats-auth-file",
            paramLabel = "FILE",
            description = "Holds user:password of the status page; without it, it asks for none.")
    private String statsAuthFile = "";

    @Mixin
    private CertificateFolderOption certificates = new CertificateFolderOption();

    @Option(names = "--preamble", paramLabel = "FILE", description = "Begin with this text instead of the service's.")
    private String preamble = "";

    @Option(names = "--no-preamble", description = "Begin with the first listener.")
    private boolean noPreamble;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the configuration there.")
    private String output = "";

    @Mixin
    private NoteOptions notes = new NoteOptions();

    public ToConfigCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        checkOptions();
        Version version = target.version(surroundings, notes);
        Translator translator = certificates.applied(Translator.forTarget(version));
        Inputs.Named input = Inputs.read(surroundings, argument);
        if (!(input.content() instanceof Input.Document listing)) {
            throw CliException.failure('"' + input.name()
                    + "\" holds a configuration, not structured listeners; haproof to-listeners reads it");
        }
        ListenerDocument document = listing.document();
        Linter linter = Linter.forTarget(version);
        LintResult found = linter.lint(document);
        notes.show(surroundings, input.name(), found, version);
        if (found.hasErrors()) {
            return ExitCode.FINDINGS;
        }
        return deliver(document, translator, linter, version);
    }

    private void checkOptions() {
        if (noPreamble && !preamble.isEmpty()) {
            throw CliException.usage("--preamble and --no-preamble exclude each other");
        }
        if (!statsAuthFile.isEmpty() && (noPreamble || !preamble.isEmpty())) {
            throw CliException.usage("--stats-auth-file is for the status page of the service's own preamble");
        }
    }

    private Preamble chosenPreamble() {
        if (noPreamble) {
            return Preamble.none();
        }
        if (!preamble.isEmpty()) {
            return Preamble.of(Inputs.text(surroundings, preamble));
        }
        Optional<Secret> statsAuth =
                statsAuthFile.isEmpty() ? Optional.empty() : Optional.of(StatsAuth.read(surroundings, statsAuthFile));
        return Preamble.ofService(statsAuth);
    }

    /** Writes the text, if it is proven; a preamble of the user's may have anything in it. */
    private int deliver(ListenerDocument document, Translator translator, Linter linter, Version version) {
        Compiled compiled = translator.withPreamble(chosenPreamble()).compile(document);
        String text = compiled.text();
        // Without a preamble the listeners are meant to stand below the service's own.
        String whole = noPreamble ? translator.compile(document).text() : text;
        LintResult proof = linter.lint(Source.of(RESULT, whole));
        if (proof.hasErrors()) {
            notes.show(surroundings, RESULT, proof, version);
            return ExitCode.FINDINGS;
        }
        compiled.losses().forEach(this::sayLoss);
        OutputFile.deliver(surroundings, output, text);
        return ExitCode.CLEAN;
    }

    /** Fields that nobody knows were found by the check before. */
    private void sayLoss(Loss loss) {
        if (loss.reason() != Loss.Reason.UNKNOWN_FIELD) {
            notes.say(
                    surroundings,
                    "note: " + loss.field().map(field -> field + ": ").orElse("") + loss.message());
        }
    }
}
