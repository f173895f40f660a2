package io.haproof.project;

import io.haproof.catalogue.Target;
import io.haproof.catalogue.Version;
import io.haproof.lint.Linter;
import io.haproof.lint.config.ConfigException;
import io.haproof.lint.config.Setting;
import io.haproof.lint.config.Settings;
import io.haproof.syntax.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks files, each as what is set for it wants. What a call says counts more than the environment, that more than a
 * configuration file, and that more than the defaults.
 *
 * <pre>{@code
 * Run run = Project.in(folder).check(List.of(ProjectFile.of("haproxy.cfg", folder.resolve("haproxy.cfg"))));
 * if (run.fails()) …
 * }</pre>
 *
 * <p>Configuration files are read when they are needed and kept: for files that may have changed make another.
 */
public final class Project {

    private static final String CONFIG_VARIABLE = "HAPROOF_CONFIG";

    private final Paths paths;
    private final List<Setting<?>> chosen;
    private final Configuration configuration;
    private final Optional<Map<String, String>> process;
    private final boolean looksAtBaselines;
    private final ConfigFinder finder;

    /**
     * Where settings of files come from.
     *
     * @param isOff whether no file counts
     * @param file the one that counts; if none is named, it is the nearest of each
     */
    private record Configuration(boolean isOff, Optional<Path> file) {}

    private Project(
            Paths paths,
            List<Setting<?>> chosen,
            Configuration configuration,
            Optional<Map<String, String>> process,
            boolean looksAtBaselines) {
        this.paths = paths;
        this.chosen = List.copyOf(chosen);
        this.configuration = configuration;
        this.process = process;
        this.looksAtBaselines = looksAtBaselines;
        this.finder = new ConfigFinder(paths);
    }

    /** The project that is worked on in a folder, with its configuration files and without any environment. */
    public static Project in(Path folder) {
        Paths paths = new Paths(folder.toAbsolutePath().normalize());
        return new Project(paths, List.of(), new Configuration(false, Optional.empty()), Optional.empty(), true);
    }

    /**
     * The same with what environment variables set: {@code HAPROOF_HAPROXY}, {@code HAPROOF_FAIL_ON} and so on, and
     * {@code HAPROOF_CONFIG}, the configuration file.
     *
     * @throws ConfigException if one holds what it cannot
     */
    public Project withEnvironment(Map<String, String> variables) throws ConfigException {
        Project changed = with(Settings.ofEnvironment(variables));
        String file = variables.getOrDefault(CONFIG_VARIABLE, "");
        return file.isEmpty() ? changed : changed.withConfiguration(paths.cwd().resolve(file));
    }

    /** The same with settings that count more than all that are there. */
    public Project with(List<? extends Setting<?>> settings) {
        List<Setting<?>> all = new ArrayList<>(chosen);
        all.addAll(settings);
        return new Project(paths, all, configuration, process, looksAtBaselines);
    }

    /** The same with one configuration file for all files, instead of the nearest of each. */
    public Project withConfiguration(Path file) {
        Path whole = paths.cwd().resolve(file).normalize();
        return new Project(paths, chosen, new Configuration(false, Optional.of(whole)), process, looksAtBaselines);
    }

    /** The same without configuration files. */
    public Project withoutConfiguration() {
        return new Project(paths, chosen, new Configuration(true, Optional.empty()), process, looksAtBaselines);
    }

    /** The same with the variables of a process, to which texts may refer; those that are not among them are unset. */
    public Project withProcess(Map<String, String> variables) {
        return new Project(paths, chosen, configuration, Optional.of(Map.copyOf(variables)), looksAtBaselines);
    }

    /**
     * What is in force for a file, which need not exist.
     *
     * @throws ConfigException if a configuration file cannot be read, or says what it cannot
     */
    public Settings settings(Path file) throws ConfigException {
        Path whole = paths.cwd().resolve(file).normalize();
        Settings settings = Settings.DEFAULTS;
        Optional<ConfigFinder.Found> found = configuration(whole);
        if (found.isPresent()) {
            settings = settings.with(found.get().file().settingsFor(found.get().seen(whole)));
        }
        return settings.with(chosen);
    }

    private Optional<ConfigFinder.Found> configuration(Path file) throws ConfigException {
        if (configuration.isOff()) {
            return Optional.empty();
        }
        return configuration.file().isPresent()
                ? Optional.of(finder.read(configuration.file().get()))
                : finder.above(Paths.folder(file));
    }

    /**
     * Checks files, several at once.
     *
     * @throws ConfigException if something is set that cannot be; nothing is checked then
     */
    public Run check(List<ProjectFile> files) throws ConfigException {
        List<ProjectFile> taken = new ArrayList<>();
        List<Settings> settings = new ArrayList<>();
        Map<String, Integer> ignored = new HashMap<>();
        for (ProjectFile file : files) {
            Optional<Setting<?>> ignoring = ignoring(file);
            ignoring.ifPresent(setting -> ignored.merge(setting.origin().toString(), 1, Integer::sum));
            if (ignoring.isEmpty()) {
                taken.add(file);
                settings.add(settings(file.path()));
            }
        }
        List<Settings> all = settings.isEmpty() ? List.of(settingsHere()) : settings;
        Set<String> notes = new LinkedHashSet<>();
        Set<Version> targets = new TreeSet<>();
        for (Target target : new LinkedHashSet<>(all)
                .stream().flatMap(each -> each.targets().stream()).toList()) {
            targets.add(target.version());
            target.note().ifPresent(notes::add);
        }
        ignored.forEach((origin, count) -> notes.add(
                count + (count == 1 ? " file is" : " files are") + " passed over, as \"ignore\" says in " + origin));
        return run(taken, settings, List.copyOf(targets), List.copyOf(notes));
    }

    /**
     * What came of looking for changes.
     *
     * @param files the files for which there are some
     * @param problems a sentence for each file that should be changed and cannot
     */
    public record Fixes(List<FixedFile> files, List<String> problems) {

        public Fixes {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Looks for the changes that findings offer; nothing is written.
     *
     * @param onlySafe whether changes that are not safe are left out
     * @throws ConfigException if something is set that cannot be
     */
    public Fixes fixes(List<ProjectFile> files, boolean onlySafe) throws ConfigException {
        Map<Settings, List<Linter>> linters = new HashMap<>();
        List<FixedFile> fixed = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (ProjectFile file : files) {
            if (ignoring(file).isEmpty()) {
                FileFix.Outcome outcome = new FileFix(
                                file, linters.computeIfAbsent(settings(file.path()), this::linters), onlySafe)
                        .outcome();
                outcome.fixed().ifPresent(fixed::add);
                outcome.problem().ifPresent(problems::add);
            }
        }
        return new Fixes(fixed, problems);
    }

    private Optional<Setting<?>> ignoring(ProjectFile file) throws ConfigException {
        Optional<ConfigFinder.Found> found = configuration(file.path());
        return found.flatMap(one -> one.file().ignoring(one.seen(file.path())));
    }

    /**
     * Checks files without looking at their baselines, and compares.
     *
     * @return the check, and each baseline that is for some of the files or for the working folder
     * @throws ConfigException if something is set that cannot be, or a baseline cannot be read
     */
    public Comparison compare(List<ProjectFile> files) throws ConfigException {
        Project blind = new Project(paths, chosen, configuration, process, false);
        Run run = blind.check(files);
        return new Comparison(run, new Baselines(paths).of(run.checked(), settingsHere()));
    }

    /**
     * A check and the baselines of its files.
     *
     * @param run what was found, whether it is known or not
     * @param baselines the baselines, in the order of their paths
     */
    public record Comparison(Run run, List<KnownFindings> baselines) {

        public Comparison {
            baselines = List.copyOf(baselines);
        }
    }

    /** What is in force for a file in the working folder of which nothing else is known. */
    private Settings settingsHere() throws ConfigException {
        return settings(paths.cwd().resolve("haproxy.cfg"));
    }

    private Run run(List<ProjectFile> files, List<Settings> settings, List<Version> targets, List<String> notes)
            throws ConfigException {
        Baselines baselines = new Baselines(paths);
        Map<Settings, List<Linter>> linters = new HashMap<>();
        List<FileCheck> checks = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (looksAtBaselines) {
                baselines.read(settings.get(i));
            }
            checks.add(new FileCheck(files.get(i), linters.computeIfAbsent(settings.get(i), this::linters)));
        }
        List<FileCheck.Outcome> outcomes = FileCheck.all(checks);
        List<CheckedFile> checked = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            outcomes.get(i).problem().ifPresent(problems::add);
            if (outcomes.get(i).report().isPresent()) {
                CheckedFile file = new CheckedFile(
                        files.get(i).path(),
                        settings.get(i),
                        outcomes.get(i).report().get());
                checked.add(looksAtBaselines ? baselines.applied(file) : file);
            }
        }
        return new Run(targets, checked, problems, notes);
    }

    private List<Linter> linters(Settings settings) {
        Environment.Value others = process.isPresent() ? Environment.Value.UNSET : Environment.Value.UNKNOWN;
        return settings.linters(process.orElse(Map.of()), others);
    }
}
