package io.haproof.cli;

import io.haproof.catalogue.Version;
import io.haproof.input.Input;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.report.FileReport;
import io.haproof.syntax.ConfigTree;
import io.haproof.syntax.Syntax;
import io.haproof.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
 * Reads and checks files, several at once.
 *
 * @param linters one for each version
 * @param in the standard input
 */
record Checker(Map<Version, Linter> linters, InputStream in) {

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

    /** Checks files; the outcomes are in the order of the files. */
    List<Outcome> check(List<InputFile> files) {
        int threads = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
        if (threads < 2) {
            return files.stream().map(this::check).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, Checker::daemon);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            List<Callable<Outcome>> tasks = new ArrayList<>();
            files.forEach(file -> tasks.add(() -> check(file)));
            for (Future<Outcome> future : pool.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CliException.failure("interrupted");
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

    private Outcome check(InputFile file) {
        try {
            byte[] bytes =
                    file.path().isPresent() ? Files.readAllBytes(file.path().get()) : in.readAllBytes();
            return outcome(file, Input.of(file.name(), bytes));
        } catch (IOException failure) {
            return Outcome.failed("cannot read \"" + file.name() + "\": " + Sentence.reason(failure));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            // One file that the linter cannot stand must not take the results of the others away.
            return Outcome.failed("internal error while checking \"" + file.name() + "\": " + failure);
        }
    }

    private Outcome outcome(InputFile file, Input input) {
        if (input instanceof Input.Unusable unusable) {
            return Outcome.failed("\"" + file.name() + "\" " + unusable.reason());
        }
        if (input instanceof Input.Configuration configuration) {
            Map<Version, LintResult> results = new LinkedHashMap<>();
            ConfigTree tree = Syntax.parse(configuration.source());
            linters.forEach((version, linter) -> results.put(version, linter.lint(tree)));
            return Outcome.of(FileReport.merged(file.name(), results).in(configuration.place(), configuration.notes()));
        }
        if (input instanceof Input.Document document) {
            Map<Version, LintResult> results = new LinkedHashMap<>();
            LintResult result = linters.values().iterator().next().lint(document.document());
            linters.keySet().forEach(version -> results.put(version, result));
            return Outcome.of(FileReport.merged(file.name(), results));
        }
        LintResult none = new LintResult(Source.of(file.name(), ""), List.of());
        List<String> notes = input instanceof Input.Nothing nothing ? List.of(nothing.note()) : List.of();
        return Outcome.of(
                new FileReport(file.name(), none, Map.of(), Optional.empty(), FileReport.Hidden.NOTHING, notes));
    }
}
