package io.haproof.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.Arrays;
import java.util.List;

/** Shows what changed between two texts in the unified format of {@code diff -u}. */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * The difference of two texts, with three lines of context.
     *
     * @return the lines of the diff, each ended by LF; empty if the texts are equal
     */
    public static String of(String beforeName, String before, String afterName, String after) {
        List<String> old = lines(before);
        List<String> changes = UnifiedDiffUtils.generateUnifiedDiff(
                beforeName, afterName, old, DiffUtils.diff(old, lines(after)), CONTEXT);
        return changes.isEmpty() ? "" : String.join("\n", changes) + "\n";
    }

    private static List<String> lines(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        return text.endsWith("\n") ? lines.subList(0, lines.size() - 1) : lines;
    }
}
