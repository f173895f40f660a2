package io.haproof.cli.option;

import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ColourChoice;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Surroundings;
import io.haproof.report.Look;
import io.haproof.report.Report;
import io.haproof.report.ReportFormat;
import io.haproof.report.ReportFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** In which formats a report is wanted, and where. */
public final class ReportOptions {

    private static final String REPORT = "--report";

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "text (default), compact, json, sarif, github, gitlab, junit, checkstyle or html.")
    private String format = "text";

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report there.")
    private String output = "";

    @Option(
            names = REPORT,
            paramLabel = "FORMAT:FILE",
            description = "Write a report there, too; may be given several times.")
    private List<String> reports = new ArrayList<>();

    /** A report that goes to a file, or to the standard output if the name is empty. */
    private record Destination(String format, String file) {

        ReportFormat writer() {
            return ReportFormats.named(format).orElseThrow();
        }
    }

    /** Refuses what cannot be meant, before any work. */
    public void check() {
        Choice.check("--format", format, ReportFormats.names());
        for (String report : reports) {
            int colon = report.indexOf(':');
            Choice.check(REPORT, colon < 0 ? report : report.substring(0, colon), ReportFormats.names());
            if (colon < 0 || colon == report.length() - 1) {
                throw CliException.usage(REPORT + ": \"" + report + "\" names no file; expected FORMAT:FILE");
            }
        }
    }

    /** Refuses reports none of which shows why HAProxy refuses a text. */
    public void checkVerdicts() {
        if (destinations().map(Destination::writer).noneMatch(ReportFormat::showsVerdicts)) {
            throw CliException.usage(
                    "--explain-verdict shows in text and json; expected --format text or json, or a --report of them");
        }
    }

    /** Whether some report goes to a file. */
    public boolean isAnyWritten() {
        return destinations().anyMatch(destination -> !destination.file().isEmpty());
    }

    /** Refuses reports that would overwrite each other or what is read. */
    public void checkFiles(Path cwd, Set<Path> inputs) {
        OutputFile.checkDistinct(
                cwd, inputs, destinations().map(Destination::file).toList());
    }

    /** What the report on the standard output, or in its place, is written by. */
    public ReportFormat main() {
        return ReportFormats.named(format).orElseThrow();
    }

    /**
     * Writes all reports; one that cannot be written keeps no other from being written.
     *
     * @return a sentence for each that could not be written
     */
    public List<String> deliver(Surroundings surroundings, Report report, String color, boolean quiet) {
        List<String> problems = new ArrayList<>();
        destinations().forEach(destination -> {
            boolean toTerminal = surroundings.terminal() && destination.file().isEmpty();
            Look look = new Look(ColourChoice.isColoured(color, surroundings.env(), toTerminal), !quiet);
            try {
                ReportFormat writer = destination.writer();
                OutputFile.deliver(surroundings, destination.file(), out -> writer.write(report, look, out));
            } catch (CliException failure) {
                problems.add(String.valueOf(failure.getMessage()));
            } catch (RuntimeException failure) {
                problems.add("internal error while writing the report \"" + destination.format() + "\": " + failure);
            }
        });
        return problems;
    }

    private Stream<Destination> destinations() {
        Stream<Destination> others = reports.stream().map(report -> {
            int colon = report.indexOf(':');
            return new Destination(report.substring(0, colon), report.substring(colon + 1));
        });
        return Stream.concat(Stream.of(new Destination(format, output)), others);
    }
}
