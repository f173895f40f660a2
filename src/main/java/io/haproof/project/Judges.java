package io.haproof.project;

import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.report.FileReport;
import io.haproof.syntax.Syntax;
import io.haproof.text.JointSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Those who say what is wrong with the texts of one configuration.
 *
 * @param linters one for each version
 * @param confirmation a real HAProxy that is asked, too
 */
record Judges(List<Linter> linters, Optional<Confirmation> confirmation) {

    /** What they say of texts that are one configuration. */
    Check.Outcome outcome(List<Text> texts) {
        List<Linter> asked = linters;
        List<String> problems = new ArrayList<>();
        if (confirmation.isPresent()) {
            try {
                asked = confirmation.get().taken(linters, texts);
            } catch (IOException failure) {
                problems.add("HAProxy could not be asked about \""
                        + texts.get(0).file().name() + "\": " + Reason.of(failure));
            }
        }
        List<List<LintResult>> results = results(texts, asked);
        List<FileReport> reports = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            reports.add(texts.get(i).report(asked, results.get(i)));
        }
        return new Check.Outcome(reports, problems);
    }

    private static List<List<LintResult>> results(List<Text> texts, List<Linter> linters) {
        if (texts.size() == 1) {
            return List.of(Linter.lint(Syntax.parse(texts.get(0).source()), linters));
        }
        return Linter.lint(joint(texts), linters);
    }

    static JointSource joint(List<Text> texts) {
        return new JointSource(texts.stream().map(Text::source).toList());
    }
}
