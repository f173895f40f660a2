package io.haproof.translate;

import io.haproof.catalogue.Verdict;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Severity;
import io.haproof.model.Model;
import io.haproof.translate.Loss.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The lines of proxies and of {@code defaults} that no field took. */
final class Leftovers {

    private static final String CREDENTIALS = "stats auth";

    private final Model model;
    private final LiftReport report;
    private final Map<Section, Set<String>> usual = new HashMap<>();

    Leftovers(Model model, LiftReport report) {
        this.model = model;
        this.report = report;
    }

    /** Says which lines are no loss in a section, because the service writes them. */
    void allow(Section section, Set<String> keys) {
        usual.computeIfAbsent(section, unused -> new HashSet<>()).addAll(keys);
    }

    /** Reports what is left of a section. */
    void report(Section section) {
        Set<String> keys = usual.getOrDefault(section, Set.of());
        for (Directive line : section.directives()) {
            if (!report.isUsed(line) && !(line.isCertain() && keys.contains(LineKey.of(line)))) {
                report(section, line);
            }
        }
    }

    private void report(Section section, Directive line) {
        String name = '"' + line.keyword() + '"';
        if (!line.isCertain()) {
            drop(
                    line,
                    Severities.ofLine(line.keyword()),
                    name + " depends on what is not known, so it is not carried over");
        } else if (!isHeeded(section, line)) {
            drop(line, Severity.INFO, "HAProxy pays no heed to " + name + " here");
        } else if (FieldLines.contain(line)) {
            drop(line, Severity.INFO, name + " has no effect on any listener");
        } else {
            String keyword = report.place(line).directive();
            drop(line, Severities.ofLine(line.keyword()), '"' + keyword + "\" has no field in a structured listener");
        }
    }

    private boolean isHeeded(Section section, Directive line) {
        Verdict placement = line.entry().placement();
        boolean isPassedOver = model.proxy(section)
                .flatMap(proxy -> proxy.mode())
                .map(mode -> line.entry().modes().get(mode) == Verdict.IGNORED)
                .orElse(false);
        return placement != Verdict.IGNORED && placement != Verdict.SKIPPED && !isPassedOver;
    }

    private void drop(Directive line, Severity severity, String message) {
        LossPlace place = report.place(line);
        boolean isSecret = line.keyword().equals(CREDENTIALS);
        report.dropped(
                isSecret
                        ? place.at(line.words()
                                .get(0)
                                .span()
                                .to(line.words().get(1).span()))
                        : place,
                severity,
                Reason.NO_FIELD,
                message);
    }
}
