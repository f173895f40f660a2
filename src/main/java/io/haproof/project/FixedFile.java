package io.haproof.project;

import io.haproof.text.UnifiedDiff;
import java.nio.file.Path;

/**
 * A file for which safe changes were found.
 *
 * @param name what reports call it
 * @param path where it is
 * @param before its text as it was read
 * @param after the text with the changes
 * @param changes how many findings they mend
 */
public record FixedFile(String name, Path path, String before, String after, int changes) {

    /** What changes, in the unified format. */
    public String diff() {
        return UnifiedDiff.of(name, before, name, after);
    }
}
