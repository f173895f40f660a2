package io.haproof.project;

import io.haproof.lint.baseline.Baseline;
import io.haproof.lint.config.ConfigException;
import io.haproof.lint.config.Key;
import io.haproof.lint.config.Origin;
import io.haproof.lint.config.Setting;
import io.haproof.lint.config.Settings;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The baselines that settings name, each read once. */
final class Baselines {

    private final Paths paths;
    private final Map<Path, Baseline> known = new HashMap<>();

    Baselines(Paths paths) {
        this.paths = paths;
    }

    /**
     * The file of the baseline that settings name, if they name one: a configuration file sees it from its own folder, all
     * else from the working folder.
     */
    Optional<Path> file(Settings settings) throws ConfigException {
        Setting<String> setting = settings.setting(Key.BASELINE);
        if (setting.value().isEmpty()) {
            return Optional.empty();
        }
        Path folder = setting.origin().kind() == Origin.Kind.FILE
                ? Paths.folder(paths.cwd().resolve(setting.origin().name()))
                : paths.cwd();
        try {
            return Optional.of(folder.resolve(setting.value()).normalize());
        } catch (InvalidPathException noPath) {
            throw new ConfigException(setting.origin() + ": \"baseline\" is no path");
        }
    }

    /** Reads the baseline of settings, if that was not done yet; it has to be there. */
    void read(Settings settings) throws ConfigException {
        Optional<Path> file = file(settings);
        if (file.isPresent() && !known.containsKey(file.get())) {
            if (!Files.exists(file.get())) {
                throw new ConfigException("the baseline \"" + paths.shown(file.get())
                        + "\" does not exist; \"haproof baseline write\" makes it");
            }
            known.put(file.get(), read(file.get()));
        }
    }

    private Baseline read(Path file) throws ConfigException {
        String name = paths.shown(file);
        try {
            return Baseline.read(Source.ofBytes(name, Files.readAllBytes(file)));
        } catch (IOException failure) {
            throw new ConfigException("cannot read the baseline \"" + name + "\": " + Reason.of(failure));
        }
    }

    /**
     * The baselines of files that were checked without them, and that of the working folder.
     *
     * @param here what is in force in the working folder
     */
    List<KnownFindings> of(List<CheckedFile> files, Settings here) throws ConfigException {
        Map<Path, List<CheckedFile>> grouped = new TreeMap<>();
        Path usual = paths.cwd().resolve(Baseline.FILE_NAME);
        grouped.put(file(here).orElse(usual), new ArrayList<>());
        for (CheckedFile one : files) {
            Path file = file(one.settings()).orElse(usual);
            grouped.computeIfAbsent(file, added -> new ArrayList<>()).add(one);
        }
        List<KnownFindings> all = new ArrayList<>();
        for (Map.Entry<Path, List<CheckedFile>> group : grouped.entrySet()) {
            Path file = group.getKey();
            Baseline current = Files.exists(file) ? read(file) : Baseline.EMPTY;
            if (Files.exists(file) || !group.getValue().isEmpty()) {
                all.add(new KnownFindings(file, paths.shown(file), current, group.getValue()));
            }
        }
        return all;
    }

    /** What is new in a file; the baseline of its settings was read before. */
    CheckedFile applied(CheckedFile file) throws ConfigException {
        Optional<Path> baseline = file(file.settings());
        if (baseline.isEmpty()) {
            return file;
        }
        String path = Paths.from(Paths.folder(baseline.get()), file.path());
        Baseline knowing = known.getOrDefault(baseline.get(), Baseline.EMPTY);
        return new CheckedFile(
                file.path(),
                file.settings(),
                file.report().withResult(knowing.applied(path, file.report().result())));
    }
}
