package io.haproof.project;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Target;
import io.haproof.catalogue.Version;
import io.haproof.haproxy.RealHaproxy;
import io.haproof.lint.Linter;
import io.haproof.lint.config.ConfigException;
import io.haproof.lint.config.Key;
import io.haproof.lint.config.Origin;
import io.haproof.lint.config.Setting;
import io.haproof.lint.config.Settings;
import io.haproof.lint.option.Misfit;
import io.haproof.report.FileReport;
import io.haproof.syntax.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    private final Extent extent;
    private final ConfigFinder finder;

    /**
     * Where settings of files come from.
     *
     * @param isOff whether no file counts
     * @param file the one that counts; if none is named, it is the nearest of each
     */
    private record Configuration(boolean isOff, Optional<Path> file) {}

    /**
     * What belongs to a check.
     *
     * @param baselines whether what they know is taken away
     * @param asOne whether the files are one configuration
     * @param haproxy a real one that is asked, too
     * @param verdicts whether reasons are given for what is fatal
     * @param threads how many files are checked at once, at most
     */
    private record Extent(
            boolean baselines, boolean asOne, Optional<RealHaproxy> haproxy, boolean verdicts, int threads) {

        static final Extent USUAL = new Extent(
                true, false, Optional.empty(), false, Runtime.getRuntime().availableProcessors());

        Extent withoutBaselines() {
            return new Extent(false, asOne, haproxy, verdicts, threads);
        }

        Extent withFilesAsOne() {
            return new Extent(baselines, true, haproxy, verdicts, threads);
        }

        Extent withConfirmation(RealHaproxy real) {
            return new Extent(baselines, asOne, Optional.of(real), verdicts, threads);
        }

        Extent withVerdicts() {
            return new Extent(baselines, asOne, haproxy, true, threads);
        }

        Extent withThreads(int number) {
            return new Extent(baselines, asOne, haproxy, verdicts, number);
        }
    }

    private Project(
            Paths paths,
            List<Setting<?>> chosen,
            Configuration configuration,
            Optional<Map<String, String>> process,
            Extent extent) {
        this.paths = paths;
        this.chosen = List.copyOf(chosen);
        this.configuration = configuration;
        this.process = process;
        this.extent = extent;
        this.finder = new ConfigFinder(paths);
    }

    /** The project that is worked on in a folder, with its configuration files and without any environment. */
    public static Project in(Path folder) {
        Paths paths = new Paths(folder.toAbsolutePath().normalize());
        return new Project(
                paths, List.of(), new Configuration(false, Optional.empty()), Optional.empty(), Extent.USUAL);
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
        return new Project(paths, all, configuration, process, extent);
    }

    /** The same with one configuration file for all files, instead of the nearest of each. */
    public Project withConfiguration(Path file) {
        Path whole = paths.cwd().resolve(file).normalize();
        return new Project(paths, chosen, new Configuration(false, Optional.of(whole)), process, extent);
    }

    /** The same without configuration files. */
    public Project withoutConfiguration() {
        return new Project(paths, chosen, new Configuration(true, Optional.empty()), process, extent);
    }

    /** The same with the variables of a process, to which texts may refer; those that are not among them are unset. */
    public Project withProcess(Map<String, String> variables) {
        return new Project(paths, chosen, configuration, Optional.of(Map.copyOf(variables)), extent);
    }

    /**
     * The same in which all files are one configuration, which HAProxy loads in their order. What is in force for the first of
     * them is so for all, and none is passed over.
     */
    public Project withFilesAsOne() {
        return with(extent.withFilesAsOne());
    }

    /** The same in which a real HAProxy is asked, too, if it is of a branch that texts are checked for. */
    public Project withConfirmation(RealHaproxy haproxy) {
        return with(extent.withConfirmation(haproxy));
    }

    /** The same in which reports say why HAProxy refuses what is fatal: since which version, and what it prints. */
    public Project withVerdicts() {
        return with(extent.withVerdicts());
    }

    /** The same in which so many files are checked at once; what comes of it does not depend on it. */
    Project withThreads(int threads) {
        return with(extent.withThreads(threads));
    }

    private Project with(Extent other) {
        return new Project(paths, chosen, configuration, process, other);
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

    /**
     * The files that say how files are to be checked: configuration files and baselines, which need not exist.
     *
     * @throws ConfigException if a configuration file cannot be read, or says what it cannot
     */
    public Set<Path> sources(List<ProjectFile> files) throws ConfigException {
        Baselines baselines = new Baselines(paths);
        Set<Path> sources = new HashSet<>();
        for (ProjectFile file : extent.asOne() ? files.subList(0, Math.min(1, files.size())) : files) {
            configuration(file.path()).map(ConfigFinder.Found::path).ifPresent(sources::add);
            baselines.file(settings(file.path())).ifPresent(sources::add);
        }
        return sources;
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
        Map<String, Integer> ignored = new TreeMap<>();
        for (ProjectFile file : files) {
            Optional<Setting<?>> ignoring = ignoring(file);
            ignoring.ifPresent(setting -> ignored.merge(setting.origin().toString(), 1, Integer::sum));
            if (ignoring.isEmpty()) {
                taken.add(file);
                settings.add(settings((extent.asOne() ? files.get(0) : file).path()));
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
        extent.haproxy().ifPresent(haproxy -> notAsked(haproxy, targets, all).ifPresent(notes::add));
        ignored.forEach((origin, count) -> notes.add(
                count + (count == 1 ? " file is" : " files are") + " passed over, as \"ignore\" says in " + origin));
        return run(taken, settings, List.copyOf(targets), List.copyOf(notes));
    }

    /** Why a real HAProxy is not asked about all files, if it is not. */
    private static Optional<String> notAsked(RealHaproxy haproxy, Set<Version> targets, List<Settings> settings) {
        String name = "the real HAProxy is of branch " + haproxy.version();
        if (targets.stream().noneMatch(target -> target.branch().equals(haproxy.version()))) {
            return Optional.of(
                    name + " and is not asked: expected " + haproxy.version() + " among the versions to check for");
        }
        return settings.stream().anyMatch(each -> each.get(Key.PARTIAL))
                ? Optional.of("the real HAProxy is not asked about files that are only parts of a configuration")
                : Optional.empty();
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
        List<FileFix.Outcome> outcomes = new ArrayList<>();
        if (extent.asOne() && !files.isEmpty()) {
            Settings settings = settings(files.get(0).path());
            outcomes.addAll(new JointFix(files, linters(settings), onlySafe).outcomes());
        }
        for (ProjectFile file : extent.asOne() ? List.<ProjectFile>of() : files) {
            if (ignoring(file).isEmpty()) {
                List<Linter> own = linters.computeIfAbsent(settings(file.path()), this::linters);
                outcomes.add(new FileFix(file, own, onlySafe).outcome());
            }
        }
        List<FixedFile> fixed = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (FileFix.Outcome outcome : outcomes) {
            outcome.fixed().ifPresent(fixed::add);
            outcome.problem().ifPresent(problems::add);
        }
        return new Fixes(fixed, problems);
    }

    private Optional<Setting<?>> ignoring(ProjectFile file) throws ConfigException {
        if (extent.asOne()) {
            return Optional.empty();
        }
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
        Project blind = with(extent.withoutBaselines());
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
        Map<Settings, Judges> judges = new HashMap<>();
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (extent.baselines()) {
                baselines.read(settings.get(i));
            }
            checks.add(new FileCheck(files.get(i), judges.computeIfAbsent(settings.get(i), this::judges)));
        }
        if (extent.asOne() && !files.isEmpty()) {
            checks = List.of(new JointCheck(files, judges(settings.get(0))));
        }
        List<CheckedFile> checked = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int next = 0;
        for (Check.Outcome outcome : Check.all(checks, extent.threads())) {
            problems.addAll(outcome.problems());
            for (FileReport report : outcome.reports()) {
                int at = extent.asOne() ? checked.size() : next;
                CheckedFile file = new CheckedFile(files.get(at).path(), settings.get(at), report);
                checked.add(extent.baselines() ? baselines.applied(file) : file);
            }
            next++;
        }
        return new Run(targets, checked, problems, notes);
    }

    private Judges judges(Settings settings) {
        Optional<Confirmation> confirmation = extent.haproxy()
                .filter(haproxy -> !settings.get(Key.PARTIAL))
                .map(haproxy -> new Confirmation(haproxy, paths.cwd(), settings.variables(process.orElse(Map.of()))));
        return new Judges(
                linters(settings),
                confirmation,
                extent.verdicts() ? Optional.of(new Explanation(everywhere(settings))) : Optional.empty());
    }

    /** A linter for every version that is known. */
    private List<Linter> everywhere(Settings settings) {
        String versions =
                Catalogue.load().versions().stream().map(Version::toString).collect(Collectors.joining(","));
        try {
            return linters(settings.with(List.of(Key.HAPROXY.parse(versions, Origin.call("every version")))));
        } catch (Misfit impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Linter> linters(Settings settings) {
        Environment.Value others = process.isPresent() ? Environment.Value.UNSET : Environment.Value.UNKNOWN;
        List<Linter> linters = settings.linters(process.orElse(Map.of()), others);
        return settings.get(Key.CHECK_FILES)
                ? linters.stream()
                        .map(linter -> linter.withFiles(new MachineFiles(paths.cwd())))
                        .toList()
                : linters;
    }
}
