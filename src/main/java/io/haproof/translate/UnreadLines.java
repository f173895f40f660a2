package io.haproof.translate;

import io.haproof.directive.Analysis;
import io.haproof.directive.Problem;
import io.haproof.directive.Section;
import io.haproof.lint.Severity;
import io.haproof.syntax.Line;
import io.haproof.translate.Loss.Reason;
import java.util.BitSet;
import java.util.List;

/** The lines in which HAProxy finds no directive, or in which nobody can say which. */
final class UnreadLines {

    private final Analysis analysis;
    private final LiftReport report;
    private final BitSet read = new BitSet();
    private final BitSet odd = new BitSet();

    UnreadLines(Analysis analysis, LiftReport report) {
        this.analysis = analysis;
        this.report = report;
        for (Section section : analysis.sections()) {
            read.set(section.header().number());
            section.directives().forEach(line -> read.set(line.line().number()));
            section.unclear().forEach(line -> odd.set(line.number()));
        }
        for (Problem problem : analysis.problems()) {
            odd.set(analysis.source().lines().line(problem.span().start()));
        }
    }

    void reportAll() {
        for (Line line : analysis.tree().lines()) {
            if (line.kind() == Line.Kind.STATEMENT && !read.get(line.number())) {
                report(line);
            }
        }
    }

    private void report(Line line) {
        String first = line.words().get(0).of(analysis.source().text());
        if (first.startsWith(".")) {
            String message = "what is carried over is what this version reads; conditions are not";
            report.dropped(place(line, first), Severity.INFO, Reason.NO_FIELD, message);
        } else if (odd.get(line.number())) {
            String message = "nobody can say what the line means, so it is not carried over";
            LossPlace place = place(line, "");
            Severity severity = place.section().equals("global") ? Severity.WARNING : Severity.ERROR;
            report.dropped(place, severity, Reason.NO_FIELD, message);
        }
    }

    private LossPlace place(Line line, String keyword) {
        List<Section> sections = analysis.sections();
        boolean isInSection = !sections.isEmpty() && sections.get(0).header().number() < line.number();
        String section =
                isInSection ? LossPlace.of(report.section(line.number())).section() : "";
        return new LossPlace(section, keyword, line.wordsSpan());
    }
}
