package io.haproof.report;

import io.haproof.catalogue.Version;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Related;
import io.haproof.lint.Silenced;
import io.haproof.text.Position;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of one file.
 *
 * @param path what the reader calls the file; {@code /} between its parts
 * @param result the text and everything that was found, for whichever version
 * @param versions for each finding the versions that it holds for
 * @param place the field of a document that holds the text, such as {@code Data.Configs}; nothing if the file is the text
 * @param verdicts why HAProxy refuses what is fatal; empty where nobody asked
 * @param notes what the reader must know to understand the findings, such as that they count in a decoded text
 */
public record FileReport(
        String path,
        LintResult result,
        Map<Finding, List<Version>> versions,
        Map<Finding, Verdict> verdicts,
        Optional<String> place,
        List<String> notes) {

    public FileReport {
        versions = Map.copyOf(versions);
        verdicts = Map.copyOf(verdicts);
        notes = List.copyOf(notes);
    }

    /** The report of a text that was checked for one version. */
    public static FileReport of(String path, LintResult result, Version version) {
        return merged(path, Map.of(version, result));
    }

    /**
     * The report of a text that was checked for several versions.
     *
     * @param results the result for each version, all of the same text; at least one
     */
    public static FileReport merged(String path, Map<Version, LintResult> results) {
        Map<Finding, List<Version>> versions = new LinkedHashMap<>();
        results.forEach((version, result) -> result.findings()
                .forEach(finding -> versions.computeIfAbsent(finding, added -> new ArrayList<>())
                        .add(version)));
        versions.replaceAll((finding, some) -> some.stream().sorted().toList());
        LintResult first = results.values().iterator().next();
        List<Silenced> silenced = results.values().stream()
                .flatMap(result -> result.silenced().stream())
                .toList();
        LintResult all = new LintResult(first.source(), List.copyOf(versions.keySet()), silenced);
        return new FileReport(path, all, versions, Map.of(), Optional.empty(), List.of());
    }

    /** The same of a text that stands in a field of a document. */
    public FileReport in(Optional<String> field, List<String> added) {
        return new FileReport(path, result, versions, verdicts, field, added);
    }

    /** The same with less to show. */
    public FileReport withResult(LintResult other) {
        return new FileReport(path, other, versions, verdicts, place, notes);
    }

    /** The same with reasons of what is fatal. */
    public FileReport withVerdicts(Map<Finding, Verdict> reasons) {
        return new FileReport(path, result, versions, reasons, place, notes);
    }

    /** Why HAProxy refuses the line of a finding; nothing if it does not, or nobody asked. */
    Optional<Verdict> verdict(Finding finding) {
        return Optional.ofNullable(verdicts.get(finding));
    }

    public List<Finding> findings() {
        return result.findings();
    }

    /**
     * A place in a text.
     *
     * @param path what the reader calls the file
     * @param source its text
     * @param span the characters
     */
    public record Where(String path, Source source, Span span) {

        /** Where the characters begin, as people count. */
        public Position position() {
            return source.lines().position(span.start());
        }
    }

    /** Where a finding of this file is. */
    public Where where(Finding finding) {
        return new Where(path, result.source(), finding.span());
    }

    /** Where a place is that explains a finding of this file; it may be in another file. */
    public Where where(Related related) {
        Source source = related.source().orElse(result.source());
        return new Where(related.source().map(Source::name).orElse(path), source, related.span());
    }

    /** The versions that a finding of this file holds for, oldest first. */
    public List<Version> versionsOf(Finding finding) {
        return Objects.requireNonNullElse(versions.get(finding), List.of());
    }
}
