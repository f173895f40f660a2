package io.haproof.emulator;

import io.haproof.emulator.action.Judge;
import io.haproof.emulator.world.Seed;
import io.haproof.emulator.world.Settling;
import io.haproof.haproxy.RealHaproxy;
import io.haproof.text.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an emulator is to be like. Immutable.
 *
 * @param address where it listens; the loopback address unless it is to be reached from elsewhere
 * @param port the port, or 0 for any that is free
 * @param clock its time; with {@link VirtualTime} it never waits, but moves the clock
 * @param settling how long a change takes
 * @param seed what there is at first, access keys among it
 * @param credentials more access keys and their secrets; if there are none here and in the seed, {@link #ACCESS_KEY} with
 *     {@link #SECRET_KEY}
 * @param idSeed what ids are drawn from: the same number gives the same ids
 * @param stateFile where all that there is is kept from one run to the next, if it is
 * @param haproxy an HAProxy that judges texts for instances of its version; for others the linter does
 * @param isHaproxyFound whether that is a program that was found and not named: it is asked for its version when the first
 *     text comes, and left alone if it is no HAProxy
 */
public record EmulatorOptions(
        InetAddress address,
        int port,
        Clock clock,
        Settling settling,
        Seed seed,
        Map<String, Secret> credentials,
        long idSeed,
        Optional<Path> stateFile,
        Optional<Path> haproxy,
        boolean isHaproxyFound) {

    /** The access key of an emulator that was given none. */
    public static final String ACCESS_KEY = "test";

    /** The secret of {@link #ACCESS_KEY}. */
    public static final String SECRET_KEY = "test";

    /** On a free port of the loopback address, empty, and each change is over when the instance has been read once. */
    public static final EmulatorOptions DEFAULT = new EmulatorOptions(
            InetAddress.getLoopbackAddress(),
            0,
            Clock.systemUTC(),
            Settling.afterReads(1),
            Seed.EMPTY,
            Map.of(),
            0,
            Optional.empty(),
            Optional.empty(),
            false);

    public EmulatorOptions {
        credentials = Map.copyOf(credentials);
    }

    public EmulatorOptions withAddress(InetAddress other, int otherPort) {
        return new EmulatorOptions(
                other, otherPort, clock, settling, seed, credentials, idSeed, stateFile, haproxy, isHaproxyFound);
    }

    public EmulatorOptions withClock(Clock other) {
        return new EmulatorOptions(
                address, port, other, settling, seed, credentials, idSeed, stateFile, haproxy, isHaproxyFound);
    }

    public EmulatorOptions withSettling(Settling other) {
        return new EmulatorOptions(
                address, port, clock, other, seed, credentials, idSeed, stateFile, haproxy, isHaproxyFound);
    }

    public EmulatorOptions withSeed(Seed other) {
        return new EmulatorOptions(
                address, port, clock, settling, other, credentials, idSeed, stateFile, haproxy, isHaproxyFound);
    }

    /** With one more access key. */
    public EmulatorOptions withCredential(String accessKey, Secret secret) {
        Map<String, Secret> more = new LinkedHashMap<>(credentials);
        more.put(accessKey, secret);
        return new EmulatorOptions(
                address, port, clock, settling, seed, more, idSeed, stateFile, haproxy, isHaproxyFound);
    }

    public EmulatorOptions withIdSeed(long other) {
        return new EmulatorOptions(
                address, port, clock, settling, seed, credentials, other, stateFile, haproxy, isHaproxyFound);
    }

    public EmulatorOptions withStateFile(Path file) {
        return new EmulatorOptions(
                address, port, clock, settling, seed, credentials, idSeed, Optional.of(file), haproxy, isHaproxyFound);
    }

    public EmulatorOptions withHaproxy(Path program) {
        return new EmulatorOptions(
                address, port, clock, settling, seed, credentials, idSeed, stateFile, Optional.of(program), false);
    }

    /** With a program that was found and may be an HAProxy. */
    public EmulatorOptions withHaproxyFound(Path program) {
        return new EmulatorOptions(
                address, port, clock, settling, seed, credentials, idSeed, stateFile, Optional.of(program), true);
    }

    /**
     * What says whether HAProxy runs a text.
     *
     * @throws IOException if a program is named and is no HAProxy
     */
    Judge judge() throws IOException {
        if (haproxy.isEmpty()) {
            return Judge.linter();
        }
        return isHaproxyFound ? Judge.ofFound(haproxy.get()) : Judge.of(RealHaproxy.of(haproxy.get()));
    }

    /** All access keys with their secrets. */
    Map<String, Secret> allCredentials() {
        Map<String, Secret> all = new LinkedHashMap<>(seed.credentials());
        all.putAll(credentials);
        return all.isEmpty() ? Map.of(ACCESS_KEY, Secret.of(SECRET_KEY)) : Map.copyOf(all);
    }
}
