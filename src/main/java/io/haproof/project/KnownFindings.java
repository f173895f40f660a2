package io.haproof.project;

import io.haproof.lint.Finding;
import io.haproof.lint.baseline.Baseline;
import io.haproof.lint.baseline.BaselineEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file of a baseline and what was found, without looking at it, in files that it is for. */
public final class KnownFindings {

    private final Path file;
    private final String name;
    private final Baseline current;
    private final Map<String, CheckedFile> checked = new HashMap<>();

    KnownFindings(Path file, String name, Baseline current, List<CheckedFile> files) {
        this.file = file;
        this.name = name;
        this.current = current;
        files.forEach(one -> checked.put(path(one.path()), one));
    }

    private String path(Path other) {
        return Paths.from(Paths.folder(file), other);
    }

    /** Where the baseline is, or would be. */
    public Path file() {
        return file;
    }

    /** What messages call the file. */
    public String name() {
        return name;
    }

    /** What the file knows now; nothing if it does not exist. */
    public Baseline current() {
        return current;
    }

    /**
     * The baseline that knows all that was found. What the file knows of other files that exist, it knows, too.
     *
     * @param withFatal whether findings with which HAProxy refuses a text are to be known
     */
    public Baseline written(boolean withFatal) {
        Baseline written = current.of(path -> !checked.containsKey(path) && exists(path));
        for (Map.Entry<String, CheckedFile> one : checked.entrySet()) {
            written = written.and(
                    Baseline.of(one.getKey(), one.getValue().report().result(), withFatal));
        }
        return written;
    }

    /** The findings with which HAProxy refuses a text. */
    public List<Finding> fatal() {
        return checked.values().stream()
                .flatMap(one -> one.report().findings().stream())
                .filter(Finding::fatal)
                .toList();
    }

    /** What the file knows and is there no more: in files that were checked, and in those that do not exist. */
    public List<BaselineEntry> stale() {
        List<BaselineEntry> stale = new ArrayList<>();
        checked.forEach(
                (path, one) -> stale.addAll(current.stale(path, one.report().result())));
        stale.addAll(
                current.of(path -> !checked.containsKey(path) && !exists(path)).entries());
        return stale.stream().sorted(BaselineEntry.ORDER).toList();
    }

    private boolean exists(String path) {
        return Files.exists(Paths.folder(file).resolve(path));
    }
}
