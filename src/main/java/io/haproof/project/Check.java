package io.haproof.project;

import io.haproof.report.FileReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Something that is read and checked at once: a file, or several that are one configuration. */
interface Check {

    /** What messages call it. */
    String name();

    /** Reads and checks it. */
    Outcome outcome();

    /**
     * What became of it.
     *
     * @param reports a report for each file, in their order; none if it could not be checked
     * @param problems sentences about what could not be done
     */
    record Outcome(List<FileReport> reports, List<String> problems) {

        public Outcome {
            reports = List.copyOf(reports);
            problems = List.copyOf(problems);
        }

        static Outcome of(FileReport report) {
            return new Outcome(List.of(report), List.of());
        }

        static Outcome failed(String problem) {
            return new Outcome(List.of(), List.of(problem));
        }
    }

    /**
     * Does several at once; the outcomes are in their order.
     *
     * @param most how many at once, at most
     */
    static List<Outcome> all(List<Check> checks, int most) {
        int threads = Math.min(checks.size(), most);
        if (threads < 2) {
            return checks.stream().map(Check::safely).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, Check::daemon);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            List<Callable<Outcome>> tasks = new ArrayList<>();
            checks.forEach(check -> tasks.add(check::safely));
            for (Future<Outcome> future : pool.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return checks.stream()
                    .map(check -> Outcome.failed("interrupted before \"" + check.name() + "\" was checked"))
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

    private Outcome safely() {
        try {
            return outcome();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            // One file that the linter cannot stand must not take the results of the others away.
            return Outcome.failed(internalError(name(), failure));
        }
    }

    /** What is said of a file that cannot be checked though it should. */
    static String internalError(String name, Throwable failure) {
        return "internal error while checking \"" + name + "\": " + failure;
    }
}
