package io.haproof.lint;

import io.haproof.syntax.ConfigTree;
import io.haproof.text.Edit;
import io.haproof.text.JointSource;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gives each of several texts back what was found in it while they were read as one.
 *
 * @param joint the texts
 * @param files the same, line by line
 */
record Parting(JointSource joint, List<ConfigTree.File> files) {

    /** Lines of each text as lines of the whole. */
    Set<Integer> whole(List<Set<Integer>> lines) {
        Set<Integer> whole = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            int above = files.get(i).linesAbove();
            lines.get(i).stream().filter(line -> line > 0).forEach(line -> whole.add(line + above));
        }
        return whole;
    }

    /** Those lines of the whole that are in a text, as its lines. */
    private NavigableSet<Integer> lines(int part, Set<Integer> whole) {
        ConfigTree.File file = files.get(part);
        return whole.stream()
                .map(line -> line - file.linesAbove())
                .filter(line -> line > 0 && line <= file.lines().size())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was found, text by text, in the terms of each. */
    List<Suppressions.Found> parted(Suppressions.Found whole) {
        List<Findings> findings = new ArrayList<>();
        for (int i = 0; i < joint.parts().size(); i++) {
            findings.add(new Findings(whole.findings().settings()));
        }
        for (Finding finding : whole.findings().shown()) {
            findings.get(part(finding)).addShown(local(finding));
        }
        for (Silenced silenced : whole.findings().silenced()) {
            Finding finding = silenced.finding();
            findings.get(part(finding)).addSilenced(new Silenced(local(finding), silenced.by(), silenced.reason()));
        }
        List<Suppressions.Found> parted = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            parted.add(new Suppressions.Found(
                    whole.linter(),
                    findings.get(i),
                    lines(i, whole.headers()),
                    whole.isComplete(),
                    lines(i, whole.certain())));
        }
        return parted;
    }

    private int part(Finding finding) {
        return joint.partAt(finding.span().start());
    }

    /** A finding in the terms of its text. A change that would reach into another one is not offered. */
    private Finding local(Finding finding) {
        int part = part(finding);
        List<Related> related =
                finding.related().stream().map(other -> local(part, other)).toList();
        Optional<Fix> fix = finding.fix()
                .filter(change -> change.edits().stream().allMatch(edit -> joint.isIn(part, edit.span())))
                .map(change -> local(part, change));
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.fatal(),
                finding.message(),
                joint.in(part, finding.span()),
                finding.path(),
                related,
                fix);
    }

    private Related local(int of, Related related) {
        int part = joint.partAt(related.span().start());
        Span span = joint.in(part, related.span());
        return part == of
                ? new Related(related.message(), span)
                : new Related(related.message(), span, Optional.of(joint.parts().get(part)));
    }

    private Fix local(int part, Fix fix) {
        List<Edit> edits = fix.edits().stream()
                .map(edit -> new Edit(joint.in(part, edit.span()), edit.replacement()))
                .toList();
        return new Fix(fix.title(), fix.safe(), edits);
    }
}
