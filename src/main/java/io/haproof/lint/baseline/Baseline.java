package io.haproof.lint.baseline;

import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Silenced;
import io.haproof.lint.config.ConfigException;
import io.haproof.listener.document.DocumentText;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.PlainValues;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The findings that are known. Immutable. */
public final class Baseline {

    /** What its file is called unless somebody says otherwise. */
    public static final String FILE_NAME = ".haproof-baseline.json";

    /** Knows nothing. */
    public static final Baseline EMPTY = new Baseline(List.of());

    static final long SCHEMA_VERSION = 1;

    private final List<BaselineEntry> entries;

    Baseline(List<BaselineEntry> entries) {
        this.entries = entries.stream().sorted(BaselineEntry.ORDER).toList();
    }

    /**
     * Reads the file of a baseline.
     *
     * @throws ConfigException if it is none, or one of a newer version of this tool
     */
    public static Baseline read(Source source) throws ConfigException {
        return new BaselineReader(source).read();
    }

    /**
     * The baseline that knows what was found in a file.
     *
     * @param path the path of the file from the folder of the baseline, {@code /} between its parts
     * @param withFatal whether findings with which HAProxy refuses the text are to be known, too
     */
    public static Baseline of(String path, LintResult result, boolean withFatal) {
        List<BaselineEntry> entries = new ArrayList<>();
        counts(path, result).forEach((known, count) -> {
            if (withFatal || !known.fatal()) {
                entries.add(known.withCount(count));
            }
        });
        return new Baseline(entries);
    }

    private static Map<BaselineEntry, Integer> counts(String path, LintResult result) {
        Map<BaselineEntry, Integer> counts = new HashMap<>();
        for (Finding finding : result.findings()) {
            counts.merge(BaselineEntry.of(path, result.source(), finding), 1, Integer::sum);
        }
        return counts;
    }

    /** What it knows, sorted by path, rule and fingerprint. */
    public List<BaselineEntry> entries() {
        return entries;
    }

    /** What this one knows, and what another does. */
    public Baseline and(Baseline other) {
        List<BaselineEntry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        return new Baseline(all);
    }

    /** What it knows of some files. */
    public Baseline of(Predicate<String> paths) {
        return new Baseline(
                entries.stream().filter(entry -> paths.test(entry.path())).toList());
    }

    /** What was found in a file, without what is known: of several equal findings so many as are known, the first ones. */
    public LintResult applied(String path, LintResult result) {
        Map<BaselineEntry, Integer> left = new HashMap<>();
        for (BaselineEntry entry : entries) {
            if (entry.path().equals(path)) {
                left.merge(entry.withCount(0), entry.count(), Integer::sum);
            }
        }
        if (left.isEmpty()) {
            return result;
        }
        List<Finding> fresh = new ArrayList<>();
        List<Silenced> silenced = new ArrayList<>(result.silenced());
        for (Finding finding : result.findings()) {
            BaselineEntry key = BaselineEntry.of(path, result.source(), finding);
            int count = left.getOrDefault(key, 0);
            if (count > 0) {
                left.put(key, count - 1);
                silenced.add(new Silenced(finding, Silenced.By.BASELINE, ""));
            } else {
                fresh.add(finding);
            }
        }
        return new LintResult(result.source(), fresh, silenced);
    }

    /** What it knows of a file and was not found there, with how many of it are missing. */
    public List<BaselineEntry> stale(String path, LintResult result) {
        Map<BaselineEntry, Integer> found = counts(path, result);
        return entries.stream()
                .filter(entry -> entry.path().equals(path))
                .map(entry -> entry.withCount(entry.count() - found.getOrDefault(entry.withCount(0), 0)))
                .filter(entry -> entry.count() > 0)
                .toList();
    }

    /** The same without some of what it knows. */
    public Baseline without(List<BaselineEntry> stale) {
        Map<BaselineEntry, Integer> gone = new HashMap<>();
        stale.forEach(entry -> gone.merge(entry.withCount(0), entry.count(), Integer::sum));
        return new Baseline(entries.stream()
                .map(entry -> entry.withCount(entry.count() - gone.getOrDefault(entry.withCount(0), 0)))
                .filter(entry -> entry.count() > 0)
                .toList());
    }

    /** The text of its file; the same for the same findings. */
    public String text() {
        List<Object> listed = new ArrayList<>();
        for (BaselineEntry entry : entries) {
            Map<String, Object> fields = PlainValues.object(
                    BaselineReader.PATH, entry.path(),
                    BaselineReader.RULE, entry.rule(),
                    BaselineReader.FINGERPRINT, entry.fingerprint(),
                    BaselineReader.COUNT, entry.count());
            if (entry.fatal()) {
                fields.put(BaselineReader.FATAL, true);
            }
            listed.add(fields);
        }
        Map<String, Object> root =
                PlainValues.object(BaselineReader.VERSION, SCHEMA_VERSION, BaselineReader.ENTRIES, listed);
        return DocumentText.of(PlainValues.value(root), Notation.JSON);
    }
}
