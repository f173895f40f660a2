package io.haproof.cli.option;

import io.haproof.catalogue.Version;
import io.haproof.cli.console.Choice;
import io.haproof.cli.console.ColourChoice;
import io.haproof.cli.console.Surroundings;
import io.haproof.lint.LintResult;
import io.haproof.report.FileReport;
import io.haproof.report.Look;
import io.haproof.report.LossReport;
import io.haproof.report.Report;
import io.haproof.report.ReportFormats;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** How a command whose result is a text says the rest, on the standard error. */
public final class NoteOptions {

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private String color = "auto";

    @Option(names = "--quiet", description = "Say only what keeps the result from being written.")
    private boolean quiet;

    /** Says a sentence that is not an error. */
    public void say(Surroundings surroundings, String sentence) {
        if (!quiet) {
            surroundings.say(sentence);
        }
    }

    /** Shows what was found in what the command was given. */
    public void show(Surroundings surroundings, String name, LintResult found, Version version) {
        if (found.findings().isEmpty() || quiet && !found.hasErrors()) {
            return;
        }
        Report report = new Report(List.of(version), List.of(FileReport.of(name, found, version)));
        Look look = new Look(isColoured(surroundings), false);
        print(surroundings, ReportFormats.named("text").orElseThrow().text(report, look));
    }

    /** Shows what is lost. */
    public void show(Surroundings surroundings, LossReport losses) {
        if (!quiet) {
            print(surroundings, losses.text(isColoured(surroundings)));
        }
    }

    private boolean isColoured(Surroundings surroundings) {
        Choice.check("--color", color, ColourChoice.WORDS);
        return ColourChoice.isColoured(color, surroundings.env(), surroundings.terminal());
    }

    private static void print(Surroundings surroundings, String text) {
        PrintWriter writer = Surroundings.writer(surroundings.err());
        writer.print(text);
        writer.flush();
    }
}
