package io.haproof.emulator;

import io.haproof.cloud.wire.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are set, and how many requests each has seen. Thread-safe. */
final class Faults {

    /** A fault with the number of requests that it could have been about. */
    private static final class Counted {

        private final Fault fault;
        private int seen;

        Counted(Fault fault) {
            this.fault = fault;
        }

        boolean strikes(Optional<Action> action) {
            if (!fault.concerns(action)) {
                return false;
            }
            seen++;
            return seen >= fault.nth() && seen < fault.nth() + fault.times();
        }
    }

    private List<Counted> set = List.of();

    synchronized void set(List<Fault> faults) {
        set = faults.stream().map(Counted::new).toList();
    }

    synchronized List<Fault> all() {
        return set.stream().map(counted -> counted.fault).toList();
    }

    /** What goes wrong with a request: the first fault that strikes. Each counts it. */
    synchronized Optional<Fault> next(Optional<Action> action) {
        List<Fault> striking = new ArrayList<>();
        for (Counted counted : set) {
            if (counted.strikes(action)) {
                striking.add(counted.fault);
            }
        }
        return striking.stream().findFirst();
    }
}
