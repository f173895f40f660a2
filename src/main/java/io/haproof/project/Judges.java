package io.haproof.project;

import io.haproof.catalogue.Version;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.report.FileReport;
import io.haproof.syntax.Syntax;
import io.haproof.text.JointSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Those who say what is wrong with the texts of one configuration.
 *
 * @param linters one for each version
 * @param confirmation a real HAProxy that is asked, too
 * @param explanation who says why a text is refused, if that is wanted
 */
record Judges(List<Linter> linters, Optional<Confirmation> confirmation, Optional<Explanation> explanation) {

    /** What they say of texts that are one configuration. */
    Check.Outcome outcome(List<Text> texts) {
        List<Linter> asked = linters;
        List<String> problems = new ArrayList<>();
        Optional<Confirmation.Said> said = Optional.empty();
        if (confirmation.isPresent()) {
            try {
                said = confirmation.get().ask(linters, texts);
                asked = said.map(answer -> answer.taken(linters)).orElse(linters);
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
        explain(texts, reports, said);
        return new Check.Outcome(reports, problems);
    }

    private void explain(List<Text> texts, List<FileReport> reports, Optional<Confirmation.Said> said) {
        if (explanation.isPresent()) {
            List<List<LintResult>> results = results(texts, explanation.get().linters());
            List<Version> accepting = explanation.get().accepting(results);
            for (int i = 0; i < reports.size(); i++) {
                int part = i;
                Map<Integer, List<String>> alerts =
                        said.map(answer -> answer.alerts(part)).orElse(Map.of());
                reports.set(i, explanation.get().explained(reports.get(i), results.get(i), accepting, alerts));
            }
        }
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
