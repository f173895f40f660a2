package io.haproof.project;

import io.haproof.catalogue.Version;
import io.haproof.report.FileReport;
import io.haproof.report.Report;
import java.util.List;

/**
 * What came of a check of files.
 *
 * @param targets the versions of HAProxy that files were checked for, oldest first; at least one
 * @param checked the files that could be checked, in the order in which they were given
 * @param problems a sentence for each file that could not be checked
 * @param notes what the user should know, such as how many files were passed over
 */
public record Run(List<Version> targets, List<CheckedFile> checked, List<String> problems, List<String> notes) {

    public Run {
        targets = List.copyOf(targets);
        checked = List.copyOf(checked);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** What was found in each file. */
    public List<FileReport> files() {
        return checked.stream().map(CheckedFile::report).toList();
    }

    /** What was found, for those who write reports. */
    public Report report() {
        return new Report(targets, files());
    }

    /** Whether some file has a finding at or above the severity from which on its check fails. */
    public boolean fails() {
        return checked.stream().anyMatch(CheckedFile::fails);
    }
}
