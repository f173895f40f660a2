package io.haproof.project;

import io.haproof.input.Input;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.report.FileReport;
import io.haproof.text.Source;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file to read and check.
 *
 * @param file the file
 * @param judges who checks it
 */
record FileCheck(ProjectFile file, Judges judges) implements Check {

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public Outcome outcome() {
        try {
            return outcome(Input.of(file.name(), file.content().read()));
        } catch (IOException failure) {
            return Outcome.failed("cannot read \"" + file.name() + "\": " + Reason.of(failure));
        }
    }

    private Outcome outcome(Input input) {
        if (input instanceof Input.Unusable unusable) {
            return Outcome.failed("\"" + file.name() + "\" " + unusable.reason());
        }
        if (input instanceof Input.Configuration configuration) {
            return judges.outcome(List.of(new Text(file, configuration)));
        }
        if (input instanceof Input.Document document) {
            List<Linter> linters = judges.linters();
            LintResult result = linters.get(0).lint(document.document());
            return Outcome.of(Text.merged(
                    file.name(), linters, linters.stream().map(each -> result).toList()));
        }
        LintResult none = new LintResult(Source.of(file.name(), ""), List.of());
        List<String> notes = input instanceof Input.Nothing nothing ? List.of(nothing.note()) : List.of();
        return Outcome.of(new FileReport(file.name(), none, Map.of(), Map.of(), Optional.empty(), notes));
    }
}
