package io.haproof.lint;

import io.haproof.text.Edit;
import io.haproof.text.JointSource;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Gives each of several texts back what was found in it while they were read as one. */
record Parting(JointSource joint) {

    /** What was found, text by text, in the terms of each. */
    List<Suppressions.Found> parted(Suppressions.Found whole) {
        List<Findings> findings = new ArrayList<>();
        List<NavigableSet<Integer>> headers = new ArrayList<>();
        for (int i = 0; i < joint.parts().size(); i++) {
            findings.add(new Findings(whole.findings().settings()));
            headers.add(new TreeSet<>());
        }
        for (Finding finding : whole.findings().shown()) {
            findings.get(part(finding)).addShown(local(finding));
        }
        for (Silenced silenced : whole.findings().silenced()) {
            Finding finding = silenced.finding();
            findings.get(part(finding)).addSilenced(new Silenced(local(finding), silenced.by(), silenced.reason()));
        }
        for (int line : whole.headers()) {
            int offset = joint.whole().lines().lineSpan(line).start();
            int part = joint.partAt(offset);
            int first = joint.whole().lines().line(joint.start(part));
            headers.get(part).add(line - first + 1);
        }
        List<Suppressions.Found> parted = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            parted.add(new Suppressions.Found(whole.linter(), findings.get(i), headers.get(i), whole.isComplete()));
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
