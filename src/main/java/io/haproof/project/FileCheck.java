package io.haproof.project;

import io.haproof.catalogue.Version;
import io.haproof.input.Input;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.report.FileReport;
import io.haproof.syntax.Syntax;
import io.haproof.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One file to read and check.
 *
 * @param file the file
 * @param linters one for each version
 */
record FileCheck(ProjectFile file, List<Linter> linters) {

    /**
     * What became of one file.
     *
     * @param report the report, if it could be checked
     * @param problem a sentence why not, otherwise
     */
    record Outcome(Optional<FileReport> report, Optional<String> problem) {

        static Outcome of(FileReport report) {
            return new Outcome(Optional.of(report), Optional.empty());
        }

        static Outcome failed(String problem) {
            return new Outcome(Optional.empty(), Optional.of(problem));
        }
    }

    /** Checks files, several at once; the outcomes are in the order of the files. */
    static List<Outcome> all(List<FileCheck> checks) {
        int threads = Math.min(checks.size(), Runtime.getRuntime().availableProcessors());
        if (threads < 2) {
            return checks.stream().map(FileCheck::outcome).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, FileCheck::daemon);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            List<Callable<Outcome>> tasks = new ArrayList<>();
            checks.forEach(check -> tasks.add(check::outcome));
            for (Future<Outcome> future : pool.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return checks.stream()
                    .map(check -> Outcome.failed("interrupted before \"" + check.file.name() + "\" was checked"))
                    .toList();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "haproof-checker");
        thread.setDaemon(true);
        return thread;
    }

    private Outcome outcome() {
        try {
            return outcome(Input.of(file.name(), file.content().read()));
        } catch (IOException failure) {
            return Outcome.failed("cannot read \"" + file.name() + "\": " + Reason.of(failure));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            // One file that the linter cannot stand must not take the results of the others away.
            return Outcome.failed("internal error while checking \"" + file.name() + "\": " + failure);
        }
    }

    private Outcome outcome(Input input) {
        if (input instanceof Input.Unusable unusable) {
            return Outcome.failed("\"" + file.name() + "\" " + unusable.reason());
        }
        if (input instanceof Input.Configuration configuration) {
            List<LintResult> results = Linter.lint(Syntax.parse(configuration.source()), linters);
            return Outcome.of(merged(results).in(configuration.place(), configuration.notes()));
        }
        if (input instanceof Input.Document document) {
            LintResult result = linters.get(0).lint(document.document());
            return Outcome.of(merged(linters.stream().map(each -> result).toList()));
        }
        LintResult none = new LintResult(Source.of(file.name(), ""), List.of());
        List<String> notes = input instanceof Input.Nothing nothing ? List.of(nothing.note()) : List.of();
        return Outcome.of(new FileReport(file.name(), none, Map.of(), Optional.empty(), notes));
    }

    private FileReport merged(List<LintResult> results) {
        Map<Version, LintResult> byVersion = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            byVersion.put(linters.get(i).target(), results.get(i));
        }
        return FileReport.merged(file.name(), byVersion);
    }
}
