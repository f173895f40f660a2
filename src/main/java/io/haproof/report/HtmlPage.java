package io.haproof.report;

import io.haproof.lint.BuiltInRules;
import io.haproof.lint.Finding;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A report as the template of the page sees it: the names of methods are those in the template. Files and findings are made while
 * they are written, so that a large report needs little memory.
 */
final class HtmlPage {

    private final Report report;
    private final Summary summary;

    HtmlPage(Report report) {
        this.report = report;
        this.summary = report.summary();
    }

    String tool() {
        return ToolVersion.tool();
    }

    String conclusion() {
        return report.conclusion();
    }

    int errors() {
        return summary.errors();
    }

    int warnings() {
        return summary.warnings();
    }

    int infos() {
        return summary.infos();
    }

    List<String> problems() {
        return report.problems();
    }

    /** A rule with findings. */
    record RuleRow(String id, String summary, int count) {}

    List<RuleRow> rules() {
        Map<String, String> summaries = BuiltInRules.all().stream()
                .map(Rule::info)
                .collect(Collectors.toMap(RuleInfo::id, RuleInfo::summary, (one, other) -> one));
        Map<String, Integer> counts = new TreeMap<>();
        report.files()
                .forEach(file -> file.findings().forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum)));
        List<RuleRow> rows = new ArrayList<>();
        counts.forEach((id, count) -> rows.add(new RuleRow(id, summaries.getOrDefault(id, ""), count)));
        return rows;
    }

    /** A file; {@code number} is unique in the page. */
    record FileSection(Report report, FileReport file, int number) {

        String path() {
            return file.path();
        }

        String sentence() {
            return Summary.of(List.of(file)).sentence();
        }

        List<String> notes() {
            return file.notes();
        }

        Iterable<Item> findings() {
            return () -> file.findings().stream()
                    .map(finding -> new Item(new Entry(report, file, finding)))
                    .iterator();
        }
    }

    List<FileSection> files() {
        List<FileSection> files = new ArrayList<>();
        for (FileReport file : report.files()) {
            files.add(new FileSection(report, file, files.size() + 1));
        }
        return files;
    }

    /** A finding. */
    record Item(Entry entry) {

        private Finding finding() {
            return entry.finding();
        }

        String severity() {
            return finding().severity().word();
        }

        boolean fatal() {
            return finding().fatal();
        }

        String rule() {
            return finding().rule();
        }

        String position() {
            return entry.file().result().positionOf(finding().span()).toString();
        }

        String message() {
            return finding().message();
        }

        String scope() {
            return entry.report().scope(entry.file().versionsOf(finding()));
        }

        Optional<Excerpt> excerpt() {
            return excerptAt(entry.file().where(finding()));
        }

        List<Note> related() {
            return finding().related().stream()
                    .map(related -> new Note(
                            entry.place(related),
                            related.message(),
                            excerptAt(entry.file().where(related))))
                    .toList();
        }

        Optional<String> help() {
            return finding().fix().map(fix -> fix.title());
        }

        private static Optional<Excerpt> excerptAt(FileReport.Where where) {
            return SourceExcerpt.of(where.source(), where.span()).map(Excerpt::of);
        }
    }

    /** Another place that explains a finding. */
    record Note(String place, String message, Optional<Excerpt> excerpt) {}

    /** A line of the text, in three parts. */
    record Excerpt(int number, String before, String marked, String after) {

        static Excerpt of(SourceExcerpt excerpt) {
            String line = excerpt.line();
            Span marked = excerpt.marked();
            return new Excerpt(
                    excerpt.number(), line.substring(0, marked.start()), marked.of(line), line.substring(marked.end()));
        }
    }
}
