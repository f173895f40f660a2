package io.haproof.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.emulator.action.Answer;
import io.haproof.emulator.action.Call;
import io.haproof.emulator.action.Judge;
import io.haproof.emulator.action.Service;
import io.haproof.emulator.world.Seed;
import io.haproof.emulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The service for many callers at once, and the file that keeps its state. Thread-safe: it does one thing at a time. */
final class Machine implements AutoCloseable {

    private final EmulatorOptions options;
    private final Judge judge;
    private final Optional<StateFile> file;
    private Service service;

    Machine(EmulatorOptions options) throws IOException {
        this.options = options;
        this.judge = options.judge();
        this.file = options.stateFile().isPresent()
                ? Optional.of(StateFile.take(options.stateFile().get()))
                : Optional.empty();
        try {
            Seed start = file.isPresent() && file.get().exists() ? file.get().read() : options.seed();
            this.service = new Service(world(start, Optional.empty()), judge);
            save();
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Lets others have the file. */
    @Override
    public void close() {
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the file of the state cannot be let go", failure);
        }
    }

    private World world(Seed seed, Optional<World> before) {
        return seed.world(options.clock(), options.settling(), options.idSeed(), before);
    }

    synchronized Answer answer(Call call, boolean isStuck) {
        try {
            return service.answer(call, isStuck);
        } finally {
            save();
        }
    }

    synchronized void reset() {
        load(options.seed());
    }

    synchronized void load(Seed seed) {
        service = new Service(world(seed, Optional.of(service.world())), judge);
        save();
    }

    synchronized void finish() {
        service.world().finish();
        save();
    }

    /** All that there is, with stars for secrets. */
    synchronized ObjectNode state() {
        service.world().settle();
        return service.world().toJson(true);
    }

    private void save() {
        if (file.isPresent()) {
            try {
                file.get().write(service.world().toJson(false));
            } catch (IOException failure) {
                throw new UncheckedIOException("the state cannot be written", failure);
            }
        }
    }
}
