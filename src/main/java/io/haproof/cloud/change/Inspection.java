package io.haproof.cloud.change;

import io.haproof.catalogue.Version;
import io.haproof.lint.LintResult;
import java.util.List;

/**
 * What is wrong with a configuration or a document of structured listeners.
 *
 * @param version the version that it was checked for
 * @param result what was found
 * @param notes what is to be known about the version
 */
public record Inspection(Version version, LintResult result, List<String> notes) {

    public Inspection {
        notes = List.copyOf(notes);
    }
}
