package io.haproof.report;

import io.haproof.catalogue.Version;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of one run over any number of files.
 *
 * @param targets the versions of HAProxy that the files were checked for, oldest first; at least one
 * @param files every file that was read, in the order of reporting
 */
public record Report(List<Version> targets, List<FileReport> files) {

    public Report {
        targets = List.copyOf(targets);
        files = List.copyOf(files);
    }

    public Summary summary() {
        return Summary.of(files);
    }

    /** One line that counts everything: {@code 1 file checked for HAProxy 2.4: 2 errors (1 fatal)}. */
    public String conclusion() {
        return TextFormat.summary(this);
    }

    /** The versions as a person lists them: {@code 2.4, 3.2}. */
    String targetNames() {
        return names(targets);
    }

    static String names(List<Version> versions) {
        return versions.stream().map(Version::toString).collect(Collectors.joining(", "));
    }
}
