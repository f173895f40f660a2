package io.haproof.translate;

import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Severity;
import io.haproof.text.Position;
import io.haproof.text.Source;
import io.haproof.text.Span;
import io.haproof.translate.Loss.Kind;
import io.haproof.translate.Loss.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of each line of a text: it was used for a field, or it is named in a loss. A fact about a line that several
 * listeners share is told once.
 */
final class LiftReport {

    private final Source source;
    private final List<Section> sections;
    private final BitSet used = new BitSet();
    private final Set<Section> lost = new HashSet<>();
    private final List<Loss> losses = new ArrayList<>();
    private final Set<Fact> facts = new HashSet<>();

    LiftReport(Analysis analysis) {
        this.source = analysis.source();
        this.sections = analysis.sections();
    }

    /** What makes two losses the same. */
    private record Fact(Span span, Kind kind, Reason reason, String message) {}

    /** Says that a line went into a field, or that all is said about it. */
    void use(Directive line) {
        used.set(line.line().number());
    }

    boolean isUsed(Directive line) {
        return used.get(line.line().number());
    }

    /** Says that all is said about a section as a whole. */
    void lose(Section section) {
        lost.add(section);
    }

    /** Says that lines of a section matter after all. */
    void keep(Section section) {
        lost.remove(section);
    }

    boolean isLost(Section section) {
        return lost.contains(section);
    }

    /** Where a line stands. */
    LossPlace place(Directive line) {
        return LossPlace.of(section(line.line().number()), line);
    }

    /** The section that holds a line of this number, which there must be. */
    Section section(int line) {
        int low = 0;
        int high = sections.size();
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (sections.get(middle).header().number() <= line) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return sections.get(low);
    }

    void dropped(LossPlace place, Severity severity, Reason reason, String message) {
        add(Kind.DROPPED, place, severity, reason, message, Optional.empty());
    }

    void dropped(LossPlace place, Severity severity, Reason reason, String message, String field) {
        add(Kind.DROPPED, place, severity, reason, message, Optional.of(field));
    }

    void altered(LossPlace place, Severity severity, Reason reason, String message) {
        add(Kind.ALTERED, place, severity, reason, message, Optional.empty());
    }

    void altered(LossPlace place, Severity severity, Reason reason, String message, String field) {
        add(Kind.ALTERED, place, severity, reason, message, Optional.of(field));
    }

    void added(LossPlace place, Reason reason, String message, String field) {
        add(Kind.ADDED, place, Severity.WARNING, reason, message, Optional.of(field));
    }

    /** Names the lines that the service writes for a listener and the text does not have. */
    void addedLines(LossPlace place, List<String> lines, String field) {
        String count = lines.size() == 1 ? "a line" : lines.size() + " lines";
        String message = "the service adds " + count + " that the text does not have";
        losses.add(new Loss(
                Optional.of(place.span()),
                place.section(),
                place.directive(),
                Kind.ADDED,
                Severity.WARNING,
                Reason.PLATFORM_LINES,
                message,
                Optional.of(field),
                lines));
    }

    private void add(
            Kind kind, LossPlace place, Severity severity, Reason reason, String message, Optional<String> field) {
        if (facts.add(new Fact(place.span(), kind, reason, message))) {
            Optional<Span> span = Optional.of(place.span());
            losses.add(new Loss(
                    span, place.section(), place.directive(), kind, severity, reason, message, field, List.of()));
        }
    }

    /** All losses, by line, column and kind. */
    List<Loss> losses() {
        List<Loss> sorted = new ArrayList<>(losses);
        Comparator<Loss> byPlace = Comparator.comparing(this::position);
        sorted.sort(byPlace.thenComparing(loss -> loss.kind().word()));
        return sorted;
    }

    private Position position(Loss loss) {
        return loss.span().map(span -> source.lines().position(span.start())).orElse(new Position(1, 1));
    }
}
