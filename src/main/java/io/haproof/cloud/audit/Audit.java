package io.haproof.cloud.audit;

import io.haproof.cloud.CloudClient;
import io.haproof.cloud.CloudException;
import io.haproof.cloud.InstanceFilter;
import io.haproof.cloud.change.Inspector;
import io.haproof.cloud.wire.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Checks what is in force in instances, each for the version that it runs: the custom configuration, or the structured listeners
 * and what the service writes for them. Instances are read some at a time; one that cannot be read or checked is said, and
 * takes nothing from the others.
 *
 * @param client who calls
 * @param version the version to check all of them for, if not the one that each reports
 * @param threads how many are read at a time, 1 to {@value #MOST_THREADS}
 * @param progress who wants to know how far it is
 */
public record Audit(CloudClient client, Optional<String> version, int threads, Progress progress) {

    /** So many calls at a time are not rude. */
    public static final int MOST_THREADS = 8;

    /** By name, and by id where names are the same. */
    private static final Comparator<Instance> ORDER =
            Comparator.comparing(Instance::name).thenComparing(Instance::uuid);

    public Audit {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("expected 1 to " + MOST_THREADS + " threads");
        }
    }

    /** An audit with as many threads as are allowed, and nobody who looks. */
    public static Audit of(CloudClient client) {
        return new Audit(client, Optional.empty(), MOST_THREADS, Progress.NONE);
    }

    /** The same for a version of the caller's choice. */
    public Audit checkedFor(String other) {
        return new Audit(client, Optional.of(other), threads, progress);
    }

    /** The same with another number of threads. */
    public Audit withThreads(int other) {
        return new Audit(client, version, other, progress);
    }

    /** The same with somebody who looks. */
    public Audit watchedBy(Progress other) {
        return new Audit(client, version, threads, other);
    }

    /**
     * Checks every instance, in the order of their names, and of their ids where names are the same.
     *
     * @throws CloudException if the service does not say which there are
     * @throws InterruptedException if the caller does not want to wait any more
     */
    public List<Audited> ofAll() throws CloudException, InterruptedException {
        Look look = look();
        List<Callable<Audited>> looks = new ArrayList<>();
        client.describeLoadBalancers(InstanceFilter.ALL).stream()
                .sorted(ORDER)
                .forEach(instance -> looks.add(() -> look.at(instance)));
        return run(looks);
    }

    /**
     * Checks instances in the order in which they are named, each once.
     *
     * @throws CloudException if the service does not say which there are
     * @throws InterruptedException if the caller does not want to wait any more
     */
    public List<Audited> of(Collection<String> uuids) throws CloudException, InterruptedException {
        Map<String, Instance> there = new LinkedHashMap<>();
        client.describeLoadBalancers(InstanceFilter.ALL).forEach(instance -> there.put(instance.uuid(), instance));
        Look look = look();
        List<Callable<Audited>> looks = new ArrayList<>();
        for (String uuid : new LinkedHashSet<>(uuids)) {
            Optional<Instance> found = Optional.ofNullable(there.get(uuid));
            looks.add(() -> found.map(look::at).orElseGet(() -> Look.absent(uuid)));
        }
        return run(looks);
    }

    private Look look() {
        return new Look(client, version, new Inspector());
    }

    private List<Audited> run(List<Callable<Audited>> looks) throws InterruptedException {
        if (looks.isEmpty()) {
            return List.of();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, looks.size()), Audit::daemon);
        try {
            Tally tally = new Tally(progress, looks.size(), new AtomicInteger());
            List<Callable<Audited>> counted = new ArrayList<>();
            looks.forEach(look -> counted.add(() -> tally.add(look.call())));
            List<Audited> all = new ArrayList<>();
            for (Future<Audited> future : pool.invokeAll(counted)) {
                all.add(future.get());
            }
            return all;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the one who looks at an audit failed", failure.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "haproof-audit");
        thread.setDaemon(true);
        return thread;
    }

    /** Counts what is done. */
    private record Tally(Progress progress, int all, AtomicInteger done) {

        Audited add(Audited latest) {
            synchronized (this) {
                progress.done(done.incrementAndGet(), all, latest);
            }
            return latest;
        }
    }
}
