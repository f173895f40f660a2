package io.haproof.project;

import io.haproof.catalogue.Version;
import io.haproof.input.Input;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.report.FileReport;
import io.haproof.text.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file that holds a configuration, or a part of one.
 *
 * @param file the file
 * @param content the configuration in it
 */
record Text(ProjectFile file, Input.Configuration content) {

    Source source() {
        return content.source();
    }

    /**
     * The report of it.
     *
     * @param results one for each linter
     */
    FileReport report(List<Linter> linters, List<LintResult> results) {
        return merged(file.name(), linters, results).in(content.place(), content.notes());
    }

    /** The report of a file that was checked by several linters. */
    static FileReport merged(String name, List<Linter> linters, List<LintResult> results) {
        Map<Version, LintResult> byVersion = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            byVersion.put(linters.get(i).target(), results.get(i));
        }
        return FileReport.merged(name, byVersion);
    }
}
