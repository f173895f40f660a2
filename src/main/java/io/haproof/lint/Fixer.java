package io.haproof.lint;

import io.haproof.text.Edit;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Applies the changes that findings offer, until there is none left that helps. A change that would bring a finding which was not
 * there is left out, so that a text never gets worse; but a text that HAProxy no longer refuses is better, whatever else it then
 * says of it.
 *
 * @param check finds what is wrong with a text; with several versions of HAProxy what is wrong for any of them
 * @param onlySafe whether changes that are not safe are left out
 */
public record Fixer(Check check, boolean onlySafe) {

    /** Finds what is wrong with a text. */
    @FunctionalInterface
    public interface Check {
        List<Finding> of(Source source);
    }

    /**
     * A text after the changes.
     *
     * @param source the text as it is now
     * @param applied the findings that are mended, in the order in which they were
     */
    public record Fixed(Source source, List<Finding> applied) {

        public Fixed {
            applied = List.copyOf(applied);
        }
    }

    /** A text with what is wrong with it. */
    private record State(Source source, List<Finding> findings) {}

    /** Which change it is, wherever it has moved to: the finding, what stands there, and what would. */
    private record Change(String rule, String message, List<String> before, List<String> after) {

        static Change of(Finding finding, Source source) {
            List<Edit> edits = edits(finding);
            return new Change(
                    finding.rule(),
                    finding.message(),
                    edits.stream().map(edit -> edit.span().of(source.text())).toList(),
                    edits.stream().map(Edit::replacement).toList());
        }
    }

    /** Applies changes until none is left. */
    public Fixed fix(Source source) {
        State state = new State(source, check.of(source));
        List<Finding> applied = new ArrayList<>();
        Set<Change> refused = new HashSet<>();
        Set<String> seen = new HashSet<>(Set.of(source.text()));
        while (true) {
            List<Finding> chosen = apart(state, refused);
            if (chosen.isEmpty()) {
                return new Fixed(state.source, applied);
            }
            State before = state;
            List<Finding> done = new ArrayList<>();
            state = attempt(before, chosen, done, refused);
            if (!done.isEmpty() && !seen.add(state.source.text())) {
                // Two rules that undo each other would go on for ever.
                return new Fixed(before.source, applied);
            }
            applied.addAll(done);
        }
    }

    /** Applies changes if nothing gets worse by them, or else as many as come first. */
    private State attempt(State before, List<Finding> chosen, List<Finding> done, Set<Change> refused) {
        Set<Edit> edits = new LinkedHashSet<>();
        chosen.forEach(finding -> edits.addAll(edits(finding)));
        Source text = Source.of(before.source.name(), Edit.apply(before.source.text(), edits));
        State after = new State(text, check.of(text));
        if (!isWorse(before.findings, after.findings)) {
            done.addAll(chosen);
            return after;
        }
        if (chosen.size() == 1) {
            refused.add(Change.of(chosen.get(0), before.source));
            return before;
        }
        State half = attempt(before, chosen.subList(0, chosen.size() / 2), done, refused);
        return done.isEmpty() ? attempt(before, chosen.subList(chosen.size() / 2, chosen.size()), done, refused) : half;
    }

    /** Changes that do not touch each other, those that come first in the text; equal ones together, since a YAML alias has them twice. */
    private List<Finding> apart(State state, Set<Change> refused) {
        TreeMap<Integer, Edit> taken = new TreeMap<>();
        List<Finding> chosen = new ArrayList<>();
        for (Finding finding : state.findings) {
            List<Edit> edits = edits(finding);
            boolean isWanted =
                    finding.fix().filter(fix -> fix.safe() || !onlySafe).isPresent();
            if (isWanted
                    && edits.stream().allMatch(edit -> fits(edit, taken))
                    && !refused.contains(Change.of(finding, state.source))) {
                edits.forEach(edit -> taken.put(edit.span().start(), edit));
                chosen.add(finding);
            }
        }
        return chosen;
    }

    private static boolean fits(Edit edit, TreeMap<Integer, Edit> taken) {
        Span span = edit.span();
        Map.Entry<Integer, Edit> below = taken.floorEntry(span.end());
        return below == null
                || below.getValue().equals(edit)
                || below.getValue().span().end() < span.start();
    }

    private static List<Edit> edits(Finding finding) {
        return finding.fix().map(Fix::edits).orElse(List.of());
    }

    /** Whether there is a finding, told by rule, words and weight, that was not there as often before. */
    private static boolean isWorse(List<Finding> before, List<Finding> after) {
        if (before.stream().anyMatch(Finding::fatal) && after.stream().noneMatch(Finding::fatal)) {
            return false;
        }
        Map<List<Object>, Integer> counts = new HashMap<>();
        before.forEach(finding -> counts.merge(key(finding), 1, Integer::sum));
        return after.stream().anyMatch(finding -> counts.merge(key(finding), -1, Integer::sum) < 0);
    }

    private static List<Object> key(Finding finding) {
        return List.of(finding.rule(), finding.message(), finding.severity(), finding.fatal());
    }
}
