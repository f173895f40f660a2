package io.haproof.report;

import io.haproof.catalogue.Version;
import io.haproof.lint.Finding;
import io.haproof.lint.Fix;
import io.haproof.lint.LintResult;
import io.haproof.lint.Related;
import io.haproof.lint.Severity;
import io.haproof.lint.Silenced;
import io.haproof.text.Edit;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports for tests of formats. */
final class ReportSample {

    static final Version OLD = Version.parse("2.4");
    static final Version NEW = Version.parse("3.2");

    /** What breaks out of formats that do not look after it: characters of control, of markup and of no alphabet at all. */
    static final String HOSTILE =
            "<b>\"'&]]>--></script>{{x}}{0}[l](http://x)\u0000\u001b\u0085\u2028\ufffe\uffff\ud800%,::\r\n::error::";

    static final Finding ERROR = finding("syntax-unknown-keyword", Severity.ERROR, true, 3, 8);
    static final Finding WARNING = finding("syntax-number-trailing-garbage", Severity.WARNING, false, 3, 8);
    static final Finding INFO = finding("cds-acl-host-bits", Severity.INFO, false, 3, 8);

    private ReportSample() {}

    static Finding finding(String rule, Severity severity, boolean fatal, int start, int end) {
        return new Finding(
                rule,
                severity,
                fatal,
                "message of " + rule,
                new Span(start, end),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static FileReport file(String path, String text, Finding... findings) {
        return FileReport.of(path, new LintResult(Source.of(path, text), List.of(findings)), OLD);
    }

    static Report report(FileReport... files) {
        return new Report(List.of(OLD), List.of(files));
    }

    /** A finding of everything that a finding may have, over two versions. */
    static Report full() {
        Source source = Source.of("conf/a b.cfg", "😀 bindd\n\tbind x\n  stats auth me:hunter2 x\n");
        Finding full = new Finding(
                "syntax-unknown-keyword",
                Severity.ERROR,
                true,
                "unknown keyword \"bindd\"",
                new Span(3, 8),
                Optional.empty(),
                List.of(new Related("first defined here", new Span(10, 14))),
                Optional.of(new Fix("replace by \"bind\"", false, List.of(new Edit(new Span(3, 8), "bind")))));
        Finding secret = finding("syntax-extra-argument", Severity.WARNING, false, 40, 41);
        Map<Version, LintResult> results = new LinkedHashMap<>();
        List<Silenced> silenced = new ArrayList<>();
        silenced.addAll(Collections.nCopies(7, new Silenced(secret, Silenced.By.COMMENT, "")));
        silenced.addAll(Collections.nCopies(9, new Silenced(secret, Silenced.By.BASELINE, "")));
        results.put(OLD, new LintResult(source, List.of(full, secret), silenced));
        results.put(NEW, new LintResult(source, List.of(secret)));
        FileReport file = FileReport.merged("conf/a b.cfg", results);
        return new Report(
                List.of(OLD, NEW),
                List.of(file, FileReport.of("clean.cfg", new LintResult(Source.of("clean.cfg", ""), List.of()), OLD)));
    }

    /** A report in which every text that may come from outside is {@link #HOSTILE}. */
    static Report hostile() {
        Finding finding = new Finding(
                "syntax-unknown-keyword",
                Severity.ERROR,
                true,
                HOSTILE,
                new Span(0, HOSTILE.length()),
                Optional.of(HOSTILE),
                List.of(new Related(HOSTILE, new Span(2, 5))),
                Optional.of(new Fix(HOSTILE, true, List.of(new Edit(new Span(0, 3), HOSTILE)))));
        LintResult result = new LintResult(Source.of(HOSTILE, HOSTILE), List.of(finding, WARNING));
        FileReport file = FileReport.of(HOSTILE, result, OLD);
        FileReport within = file.in(Optional.of(HOSTILE), List.of(HOSTILE));
        return new Report(List.of(OLD), List.of(file, within), List.of(HOSTILE));
    }
}
