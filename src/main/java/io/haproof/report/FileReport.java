package io.haproof.report;

import io.haproof.catalogue.Version;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
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
 * @param hidden how many findings of the file are not shown
 * @param notes what the reader must know to understand the findings, such as that they count in a decoded text
 */
public record FileReport(
        String path,
        LintResult result,
        Map<Finding, List<Version>> versions,
        Optional<String> place,
        Hidden hidden,
        List<String> notes) {

    /**
     * The findings of a file that are known and not shown.
     *
     * @param suppressed those that the text or the configuration asks not to show
     * @param baselined those that a baseline knows
     */
    public record Hidden(int suppressed, int baselined) {

        /** Everything that was found is shown. */
        public static final Hidden NOTHING = new Hidden(0, 0);
    }

    public FileReport {
        versions = Map.copyOf(versions);
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
        LintResult all = new LintResult(first.source(), List.copyOf(versions.keySet()));
        return new FileReport(path, all, versions, Optional.empty(), Hidden.NOTHING, List.of());
    }

    /** The same of a text that stands in a field of a document. */
    public FileReport in(Optional<String> field, List<String> added) {
        return new FileReport(path, result, versions, field, hidden, added);
    }

    /** The same with findings that are not shown. */
    public FileReport withHidden(Hidden other) {
        return new FileReport(path, result, versions, place, other, notes);
    }

    public List<Finding> findings() {
        return result.findings();
    }

    /** The versions that a finding of this file holds for, oldest first. */
    public List<Version> versionsOf(Finding finding) {
        return Objects.requireNonNullElse(versions.get(finding), List.of());
    }
}
