package io.haproof.project;

import io.haproof.catalogue.Version;
import io.haproof.lint.BuiltInRules;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.RulePages;
import io.haproof.lint.Silenced;
import io.haproof.report.FileReport;
import io.haproof.report.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says why texts are refused: by which versions, for what reason, and what HAProxy prints.
 *
 * @param linters one for every version that is known, oldest first
 */
record Explanation(List<Linter> linters) {

    /**
     * The report of a text with a verdict for each fatal finding.
     *
     * @param results what each linter finds in the text
     * @param accepting the versions that accept the configuration of which it is a part
     * @param said what a real HAProxy printed about its lines, if one was asked
     */
    FileReport explained(
            FileReport report, List<LintResult> results, List<Version> accepting, Map<Integer, List<String>> said) {
        List<Set<Integer>> refused =
                results.stream().map(Explanation::refusedLines).toList();
        Map<Finding, Verdict> verdicts = new HashMap<>();
        for (Finding finding : report.findings()) {
            if (finding.fatal()) {
                int line = line(report.result(), finding);
                List<Version> refusing = versions(i -> refused.get(i).contains(line));
                Verdict verdict = new Verdict(
                        versions(i -> true),
                        refusing,
                        accepting,
                        reason(finding.rule()),
                        RulePages.prints(finding.rule()),
                        false);
                List<String> alerts = said.getOrDefault(line, List.of());
                verdicts.put(finding, alerts.isEmpty() ? verdict : verdict.said(alerts));
            }
        }
        return report.withVerdicts(verdicts);
    }

    /**
     * The versions that accept a configuration.
     *
     * @param results for each of its texts what each linter finds
     */
    List<Version> accepting(List<List<LintResult>> results) {
        return versions(i -> results.stream().noneMatch(ofText -> ofText.get(i).refused()));
    }

    private List<Version> versions(IntPredicate isMeant) {
        return IntStream.range(0, linters.size())
                .filter(isMeant)
                .mapToObj(i -> linters.get(i).target())
                .toList();
    }

    private static Set<Integer> refusedLines(LintResult result) {
        Set<Integer> lines = new HashSet<>();
        Stream.concat(result.findings().stream(), result.silenced().stream().map(Silenced::finding))
                .filter(Finding::fatal)
                .forEach(finding -> lines.add(line(result, finding)));
        return lines;
    }

    private static int line(LintResult result, Finding finding) {
        return result.positionOf(finding.span()).line();
    }

    private static String reason(String rule) {
        return BuiltInRules.all().stream()
                .map(Rule::info)
                .filter(info -> info.id().equals(rule))
                .map(RuleInfo::summary)
                .findFirst()
                .orElseThrow();
    }
}
