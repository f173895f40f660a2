package io.haproof.cli.help;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Description;
import io.haproof.catalogue.Version;
import io.haproof.catalogue.VersionRange;
import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Sentence;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haproof keywords}: shows what the catalogue knows of a name. */
@Command(
        name = "keywords",
        header = {
            "Show what the versions of HAProxy know of a name.",
            "",
            "  haproof keywords option httpchk",
            "  haproof keywords --haproxy 3.2 crt",
            "  haproof keywords --format json req.hdr",
            ""
        },
        customSynopsis = "haproof keywords [OPTIONS] NAME")
public final class KeywordsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "NAME",
            arity = "1..*",
            description = "A section, directive, parameter, action, sample, converter, ACL or log variable.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--haproxy", paramLabel = "VERSION", description = "Only what this version knows.")
    private Optional<String> haproxy = Optional.empty();

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private String format = "text";

    public KeywordsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Choice.check("--format", format, Choice.TEXT_OR_JSON);
        String name = String.join(" ", words);
        List<Version> versions =
                haproxy.isEmpty() ? List.of() : Targets.of(haproxy).versions();
        List<Description> all = Catalogue.load().find(name);
        if (all.isEmpty()) {
            throw CliException.usage("unknown name \"" + name + '"' + Sentence.didYouMean(name, KnownNames.all()));
        }
        List<Description> known = all.stream()
                .filter(description -> isKnown(description.versions(), versions))
                .map(description -> narrowed(description, versions))
                .toList();
        if (known.isEmpty()) {
            String others = all.stream().map(Description::versions).distinct().collect(Collectors.joining("; "));
            throw CliException.usage(
                    "HAProxy " + haproxy.orElse("") + " does not know \"" + name + "\"; versions that do: " + others);
        }
        surroundings.print(format.equals("json") ? KeywordPage.json(name, known) : KeywordPage.text(known));
        return ExitCode.CLEAN;
    }

    private static boolean isKnown(String range, List<Version> versions) {
        return versions.isEmpty()
                || VersionRange.looksLikeOne(range) && versions.stream().anyMatch(VersionRange.parse(range)::contains);
    }

    /** The description without the notations of other versions. */
    private static Description narrowed(Description whole, List<Version> versions) {
        Map<String, String> syntaxes = new LinkedHashMap<>(whole.syntaxes());
        syntaxes.keySet().removeIf(scope -> !isKnown(rangeOf(scope), versions));
        return new Description(
                whole.kind(),
                whole.name(),
                whole.versions(),
                whole.places(),
                syntaxes,
                whole.summary(),
                whole.deprecated(),
                whole.removed(),
                whole.replacement(),
                whole.facts());
    }

    /** {@code 1.8-2.0} out of {@code http-response 1.8-2.0}. */
    private static String rangeOf(String scope) {
        return VersionRange.looksLikeOne(scope) ? scope : scope.substring(scope.indexOf(' ') + 1);
    }
}
