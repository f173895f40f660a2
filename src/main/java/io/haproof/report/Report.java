package io.haproof.report;

import io.haproof.catalogue.Version;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of one run over any number of files.
 *
 * @param targets the versions of HAProxy that the files were checked for, oldest first; at least one
 * @param files every file that was read, in the order of reporting
 * @param problems a sentence for each file that could not be checked
 */
public record Report(List<Version> targets, List<FileReport> files, List<String> problems) {

    public Report {
        targets = List.copyOf(targets);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** The result of a run in which every file could be checked. */
    public Report(List<Version> targets, List<FileReport> files) {
        this(targets, files, List.of());
    }

    public Summary summary() {
        return Summary.of(files);
    }

    /** The versions as a person lists them: {@code 2.4, 3.2}. */
    String targetNames() {
        return names(targets);
    }

    /** One line that counts everything: {@code 1 file checked for HAProxy 2.4: 2 errors (1 fatal)}. */
    public String conclusion() {
        Summary summary = summary();
        return Summary.number(summary.files(), "file") + " checked for HAProxy " + targetNames() + ": "
                + summary.sentence();
    }

    /** The versions that a finding holds for, if that is not all that were asked for; begins with a blank. */
    String scope(List<Version> versions) {
        return versions.equals(targets) ? "" : " (HAProxy " + names(versions) + ")";
    }

    static String names(List<Version> versions) {
        return versions.stream().map(Version::toString).collect(Collectors.joining(", "));
    }
}
