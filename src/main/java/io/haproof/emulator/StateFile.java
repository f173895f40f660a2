package io.haproof.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.WireJson;
import io.haproof.emulator.world.JsonValues;
import io.haproof.emulator.world.Seed;
import io.haproof.text.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The file in which an emulator keeps all that there is, readable by its owner alone, and by one emulator at a time. Passwords
 * and private keys are sealed in it.
 */
final class StateFile implements AutoCloseable {

    private final Path file;
    private final Path lockFile;
    private final FileChannel lock;
    private final Seal seal;
    private String written = "";

    private StateFile(Path file, Path lockFile, FileChannel lock, Seal seal) {
        this.seal = seal;
        this.file = file;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes a file for one emulator.
     *
     * @throws IOException if another has it
     */
    static StateFile take(Path name) throws IOException {
        Path file = name.toAbsolutePath();
        // The file itself is replaced again and again, so that a lock of it would lock nothing.
        Path lockFile = file.resolveSibling("." + file.getFileName() + ".lock");
        FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            // One that is deleted has been left by an emulator that ends just now.
            if (lock.tryLock() != null && Files.exists(lockFile)) {
                Path keyFile = file.resolveSibling("." + file.getFileName() + ".key");
                return new StateFile(file, lockFile, lock, Seal.in(keyFile));
            }
        } catch (OverlappingFileLockException here) {
            // An emulator of this process has it.
        } catch (IOException failure) {
            lock.close();
            throw failure;
        }
        lock.close();
        throw new IOException('"' + name.toString()
                + "\" is in use by another emulator; end that one, or keep the state in another file");
    }

    /** Lets other emulators have it. */
    @Override
    public void close() throws IOException {
        if (lock.isOpen()) {
            Files.deleteIfExists(lockFile);
            lock.close();
        }
    }

    /**
     * What is kept.
     *
     * @throws IOException if it cannot be read, or was sealed with another key
     */
    Seed read() throws IOException {
        Optional<ObjectNode> state = WireJson.object(Files.readString(file));
        if (state.isEmpty()) {
            return Seed.read(file);
        }
        try {
            seal.open(state.get());
        } catch (IOException otherKey) {
            throw new IOException("\"" + file + "\": " + otherKey.getMessage(), otherKey);
        }
        return Seed.of(file.toString(), JsonValues.pretty(state.get()));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Writes a state, if it is another than was written last, so that nobody ever reads half of it. */
    void write(ObjectNode state) throws IOException {
        String text = JsonValues.pretty(seal.close(state));
        if (text.equals(written)) {
            return;
        }
        WholeFile.writePrivate(file, out -> out.write(text));
        written = text;
    }
}
