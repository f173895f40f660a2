package io.haproof.cloud.change;

import io.haproof.cloud.Transport;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Lets threads go one request at a time, in an order that is drawn: all wait, then one goes. */
final class Turns {

    private final SplittableRandom random;
    private final Set<Integer> waiting = new TreeSet<>();
    private int running;
    private int turn = -1;

    /** Turns for a number of threads. */
    Turns(long seed, int threads) {
        this.random = new SplittableRandom(seed);
        this.running = threads;
    }

    /** The transport of one of the threads. */
    Transport of(int thread, Transport transport) {
        return request -> {
            take(thread);
            return transport.send(request);
        };
    }

    /** Waits until it is the turn of a thread. */
    private synchronized void take(int thread) {
        waiting.add(thread);
        running--;
        choose();
        while (turn != thread) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        turn = -1;
        waiting.remove(thread);
        running++;
    }

    /** A thread has done all that it wanted. */
    synchronized void leave() {
        running--;
        choose();
    }

    private void choose() {
        if (running == 0 && !waiting.isEmpty()) {
            turn = waiting.stream()
                    .skip(random.nextInt(waiting.size()))
                    .findFirst()
                    .orElseThrow();
            notifyAll();
        }
    }
}
