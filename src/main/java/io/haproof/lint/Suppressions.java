package io.haproof.lint;

import io.haproof.lint.Suppression.Mention;
import io.haproof.lint.Suppression.Scope;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** The suppressions of one text at work. */
final class Suppressions {

    private static final int NOWHERE = -1;

    private final Source source;
    private final SuppressionRules rules;
    private final List<Placed> all = new ArrayList<>();
    private final int firstContent;
    private final boolean hasSections;

    /**
     * A suppression and the line that it is about.
     *
     * @param target its own line or, if there is nothing else on that, the next with something on it
     */
    private record Placed(Suppression suppression, int target) {

        boolean is(Scope scope) {
            return suppression.scope().filter(scope::equals).isPresent();
        }
    }

    /**
     * What one linter found before suppressions.
     *
     * @param linter who found it
     * @param findings what
     * @param headers the lines of the headers of sections
     * @param isComplete whether all rules could look at the text, so that silence means that there is nothing
     * @param certain those lines that suppressions are about which HAProxy is known to read, with all their words known
     */
    record Found(
            Linter linter,
            Findings findings,
            NavigableSet<Integer> headers,
            boolean isComplete,
            Set<Integer> certain) {}

    /** A place where findings of a rule are suppressed; the number is a line, the line of a header, or 0 for the file. */
    private record Place(String rule, Scope scope, int number) {}

    /** What suppresses the findings of a place. */
    private record Suppressor(Suppression suppression, Mention mention) {}

    /**
     * Takes the suppressions of a text.
     *
     * @param suppressions in the order of the text, at most one a line
     * @param isContent whether there is more than a comment on a line
     * @param lines how many lines there are
     * @param hasSections whether a text of this kind has sections
     */
    Suppressions(
            Source source, List<Suppression> suppressions, IntPredicate isContent, int lines, boolean hasSections) {
        this.source = source;
        this.rules = new SuppressionRules(source);
        this.hasSections = hasSections;
        int next = 1;
        while (!suppressions.isEmpty() && next <= lines && !isContent.test(next)) {
            next++;
        }
        this.firstContent = next;
        for (Suppression suppression : suppressions) {
            next = Math.max(next, suppression.line());
            while (next <= lines && !isContent.test(next)) {
                next++;
            }
            boolean hasNone = suppression.isAlone() && next > lines;
            all.add(new Placed(suppression, hasNone ? NOWHERE : suppression.isAlone() ? next : suppression.line()));
        }
    }

    /** No suppressions. */
    static Suppressions none(Source source) {
        return new Suppressions(source, List.of(), line -> false, 0, true);
    }

    /** The lines that suppressions are about. */
    Set<Integer> targets() {
        return all.stream().map(Placed::target).collect(Collectors.toSet());
    }

    /** What each linter found, as the text wants it shown. A suppression that one of them needs is not unused for any. */
    List<LintResult> applied(List<Found> founds) {
        Set<Mention> used = new HashSet<>();
        List<LintResult> results = new ArrayList<>();
        for (Found found : founds) {
            all.forEach(placed -> check(placed, found));
            results.add(applied(found, used));
        }
        if (!all.isEmpty() && founds.stream().allMatch(Found::isComplete)) {
            for (int i = 0; i < founds.size(); i++) {
                results.set(i, withUnused(results.get(i), founds.get(i), founds, used));
            }
        }
        return results;
    }

    private LintResult applied(Found found, Set<Mention> used) {
        Map<Place, Suppressor> places = places(found);
        List<Finding> shown = new ArrayList<>();
        List<Silenced> silenced = new ArrayList<>(found.findings().silenced());
        for (Finding finding : found.findings().shown()) {
            Optional<Suppressor> suppressor = places.isEmpty() ? Optional.empty() : suppressor(finding, found, places);
            if (suppressor.isEmpty()) {
                shown.add(finding);
            } else {
                used.add(suppressor.get().mention());
                String reason = suppressor.get().suppression().reason();
                silenced.add(new Silenced(finding, Silenced.By.COMMENT, reason));
            }
        }
        return new LintResult(source, shown, silenced);
    }

    private Map<Place, Suppressor> places(Found found) {
        Map<Place, Suppressor> places = new HashMap<>();
        for (Placed placed : all) {
            Suppression suppression = placed.suppression();
            if (suppression.scope().isPresent() && misplacement(placed, found).isEmpty()) {
                Scope scope = suppression.scope().get();
                int number = switch (scope) {
                    case LINE -> placed.target();
                    case SECTION -> section(placed, found);
                    case FILE -> 0;
                };
                for (Mention mention : suppression.mentions()) {
                    places.putIfAbsent(new Place(mention.rule(), scope, number), new Suppressor(suppression, mention));
                }
            }
        }
        return places;
    }

    /** The nearest suppression of a finding: that of its line before that of its section, and that before that of the file. */
    private Optional<Suppressor> suppressor(Finding finding, Found found, Map<Place, Suppressor> places) {
        int line = source.lines().line(finding.span().start());
        String rule = finding.rule();
        return Optional.ofNullable(places.get(new Place(rule, Scope.LINE, line)))
                .or(() ->
                        Optional.ofNullable(places.get(new Place(rule, Scope.SECTION, header(line, found.headers())))))
                .or(() -> Optional.ofNullable(places.get(new Place(rule, Scope.FILE, 0))));
    }

    /** The line of the header of the section that a comment is about: that which it stands above, or that which it stands in. */
    private static int section(Placed placed, Found found) {
        boolean isAbove = found.headers().contains(placed.target());
        return isAbove ? placed.target() : header(placed.suppression().line(), found.headers());
    }

    private static int header(int line, NavigableSet<Integer> headers) {
        return Objects.requireNonNullElse(headers.floor(line), NOWHERE);
    }

    private void check(Placed placed, Found found) {
        Suppression suppression = placed.suppression();
        if (suppression.scope().isEmpty()) {
            add(found, SuppressionRules.notUnderstood(suppression));
            return;
        }
        misplacement(placed, found).ifPresent(why -> add(found, SuppressionRules.malformed(suppression, why)));
        if (suppression.reason().isEmpty()) {
            add(found, SuppressionRules.withoutReason(suppression));
        }
        Set<String> known = found.linter().ruleIds();
        suppression.mentions().stream()
                .filter(mention -> !known.contains(mention.rule()))
                .forEach(mention -> add(found, rules.unknownRule(suppression, mention, known)));
    }

    /** Reports a finding; one in a document is about the document as a whole. */
    private void add(Found found, Finding finding) {
        if (found.linter().runs(finding.rule())) {
            found.findings().add(hasSections ? finding : finding.at(""));
        }
    }

    /** Why a suppression cannot stand where it does. */
    private Optional<String> misplacement(Placed placed, Found found) {
        if (placed.is(Scope.SECTION) && !hasSections) {
            return Optional.of("there are no sections in a document; expected ignore or ignore-file");
        }
        if (placed.is(Scope.SECTION) && section(placed, found) == NOWHERE) {
            return Optional.of("ignore-section stands in no section; expected it in one, or above its header");
        }
        boolean isLate = placed.suppression().line() >= firstContent;
        return placed.is(Scope.FILE) && isLate
                ? Optional.of("ignore-file stands behind the beginning; expected it above the first line of the text")
                : Optional.empty();
    }

    private LintResult withUnused(LintResult result, Found found, List<Found> founds, Set<Mention> used) {
        Findings added = new Findings(found.findings().settings());
        Found sink = new Found(found.linter(), added, found.headers(), true, found.certain());
        for (Placed placed : all) {
            List<Mention> needless = placed.suppression().mentions().stream()
                    .filter(mention -> !used.contains(mention))
                    .filter(mention ->
                            founds.stream().anyMatch(each -> each.linter().shows(mention.rule())))
                    .toList();
            boolean isKnown = !placed.is(Scope.LINE)
                    || placed.target() == NOWHERE
                    || founds.stream().anyMatch(each -> each.certain().contains(placed.target()));
            if (isKnown && !needless.isEmpty() && misplacement(placed, found).isEmpty()) {
                add(sink, rules.unused(placed.suppression(), needless));
            }
        }
        List<Finding> shown = new ArrayList<>(result.findings());
        shown.addAll(added.shown());
        return new LintResult(source, shown, result.silenced());
    }
}
