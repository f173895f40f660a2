package io.haproof.project;

import io.haproof.lint.Finding;
import io.haproof.lint.Fixer;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.text.JointSource;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files that HAProxy would load together, to be mended. Each change is judged by what it does to all of them.
 *
 * @param files the files, in the order in which they are loaded
 * @param linters one for each version
 * @param onlySafe whether changes that are not safe are left out
 */
record JointFix(List<ProjectFile> files, List<Linter> linters, boolean onlySafe) {

    /** Looks for changes; of files that cannot be read or checked it says the same as a check of them. */
    List<FileFix.Outcome> outcomes() {
        try {
            return read();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            return List.of(
                    FileFix.Outcome.failed(Check.internalError(files.get(0).name(), failure)));
        }
    }

    private List<FileFix.Outcome> read() {
        List<Text> texts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        new JointCheck(files, new Judges(linters, Optional.empty(), Optional.empty())).read(texts, problems);
        if (!problems.isEmpty()) {
            return problems.stream().map(FileFix.Outcome::failed).toList();
        }
        List<Source> now = new ArrayList<>(texts.stream().map(Text::source).toList());
        List<List<Finding>> applied = new ArrayList<>();
        now.forEach(source -> applied.add(new ArrayList<>()));
        boolean isChanged = true;
        // What is mended in one file can make room for a change in another: once more for each that could.
        for (int round = 0; isChanged && round < now.size(); round++) {
            isChanged = false;
            for (int part = 0; part < now.size(); part++) {
                int here = part;
                Fixer.Fixed fixed = new Fixer(source -> findings(now, here, source), onlySafe).fix(now.get(part));
                now.set(part, fixed.source());
                applied.get(part).addAll(fixed.applied());
                isChanged |= !fixed.applied().isEmpty();
            }
        }
        List<FileFix.Outcome> outcomes = new ArrayList<>();
        for (int part = 0; part < now.size(); part++) {
            Text text = texts.get(part);
            Fixer.Fixed all = new Fixer.Fixed(now.get(part), applied.get(part));
            outcomes.add(FileFix.outcome(text.file(), text.content().place(), text.source(), all));
        }
        return outcomes;
    }

    /** What is found in all files if one of them is changed; only what is found in that one can be mended now. */
    private List<Finding> findings(List<Source> all, int part, Source changed) {
        List<Source> sources = new ArrayList<>(all);
        sources.set(part, changed);
        List<List<LintResult>> results = Linter.lint(new JointSource(sources), linters);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            boolean isHere = i == part;
            results.get(i).stream()
                    .flatMap(result -> result.findings().stream())
                    .sorted(Finding.IN_TEXT_ORDER)
                    .distinct()
                    .forEach(finding -> findings.add(isHere ? finding : finding.withoutFix()));
        }
        return findings;
    }
}
