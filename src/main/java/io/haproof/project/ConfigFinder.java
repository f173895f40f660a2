package io.haproof.project;

import io.haproof.lint.config.ConfigException;
import io.haproof.lint.config.ConfigFile;
import io.haproof.report.ToolVersion;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the configuration file that is in force for a folder, and reads each once. */
final class ConfigFinder {

    private static final List<String> VERSION_CONTROL = List.of(".git", ".hg", ".svn");

    private final Paths paths;
    private final Map<Path, Optional<Found>> known = new HashMap<>();

    /**
     * A configuration file and where it is.
     *
     * @param path where it is; its patterns and paths start from its folder
     */
    record Found(ConfigFile file, Path path) {

        /** The path of another file as this one sees it. */
        String seen(Path other) {
            return Paths.from(Paths.folder(path), other);
        }
    }

    ConfigFinder(Paths paths) {
        this.paths = paths;
    }

    /** The file in a folder or the nearest above it, but not above the root of a folder under version control. */
    Optional<Found> above(Path folder) throws ConfigException {
        Optional<Found> found = known.get(folder);
        if (found == null) {
            Path file = folder.resolve(ConfigFile.NAME);
            Path parent = folder.getParent();
            // A link that leads nowhere is there, too: somebody wanted something to hold.
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                found = Optional.of(read(file));
            } else {
                found = parent == null || isRoot(folder) ? Optional.empty() : above(parent);
            }
            known.put(folder, found);
        }
        return found;
    }

    private static boolean isRoot(Path folder) {
        return VERSION_CONTROL.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** Reads a configuration file, whatever it is called. */
    Found read(Path file) throws ConfigException {
        String name = paths.shown(file);
        try {
            ConfigFile read = ConfigFile.read(Source.ofBytes(name, Files.readAllBytes(file)), ToolVersion.version());
            return new Found(read, file);
        } catch (IOException failure) {
            throw new ConfigException("cannot read the configuration \"" + name + "\": " + Reason.of(failure));
        }
    }
}
