package io.haproof.cli.option;

import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.Surroundings;
import io.haproof.lint.BuiltInRules;
import io.haproof.lint.Platform;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.RuleLevel;
import io.haproof.lint.config.ConfigException;
import io.haproof.lint.config.Key;
import io.haproof.lint.config.Origin;
import io.haproof.lint.config.Setting;
import io.haproof.lint.option.Misfit;
import io.haproof.project.Project;
import io.haproof.project.ProjectFile;
import io.haproof.project.Run;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is said on the command line about how files are to be checked. It counts more than environment and files. */
public final class SettingsOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Take this .haproof.yaml, not the nearest of each file.")
    private Optional<String> config = Optional.empty();

    @Option(names = "--no-config", description = "Take no .haproof.yaml.")
    private boolean noConfig;

    @Option(
            names = "--haproxy",
            paramLabel = "VERSION",
            description = "HAProxy to check for (default 2.4); or several: 2.4,3.2.")
    private Optional<String> haproxy = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 from here on: error (default), warning, info, never.")
    private Optional<String> failOn = Optional.empty();

    @Option(
            names = "--partial",
            negatable = true,
            description = "The files are only parts of a configuration, or are not.")
    private @Nullable Boolean partial;

    @Option(
            names = "--check-files",
            negatable = true,
            description = "The files that a text names must be on this machine, or need not.")
    private @Nullable Boolean checkFiles;

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description = "Whose rules to check, too: capitalonline (default) or none.")
    private Optional<String> platform = Optional.empty();

    @Option(names = "--rule", paramLabel = "RULE=LEVEL", description = "Set a rule to off, info, warning or error.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--baseline", paramLabel = "FILE", description = "Show only what this baseline does not know.")
    private Optional<String> baseline = Optional.empty();

    @Option(names = "--no-inline-ignore", description = "Show what comments ask to ignore, too.")
    private boolean noInlineIgnore;

    @Mixin
    private EnvironmentOptions environment = new EnvironmentOptions();

    /** The project in the working folder with everything that is said. */
    public Project project(Surroundings surroundings) {
        if (noConfig && config.isPresent()) {
            throw CliException.usage("--config and --no-config exclude each other");
        }
        failOn.ifPresent(Threshold::check);
        platform.ifPresent(word -> Choice.check("--platform", word, Platform.words()));
        try {
            Project project = Project.in(surroundings.cwd())
                    .withEnvironment(surroundings.env())
                    .with(environment.settings(surroundings))
                    .with(settings());
            if (config.isPresent()) {
                project = project.withConfiguration(surroundings.cwd().resolve(config.get()));
            }
            if (environment.isFromProcess()) {
                project = project.withProcess(surroundings.env());
            }
            return noConfig ? project.withoutConfiguration() : project;
        } catch (ConfigException refused) {
            throw CliException.usage(refused.problems());
        } catch (InvalidPathException failure) {
            throw CliException.usage("\"" + failure.getInput() + "\" is no path");
        }
    }

    /** The files that are named for it, which no report may overwrite. */
    public List<String> files() {
        List<String> files = new ArrayList<>(environment.files());
        config.ifPresent(files::add);
        baseline.ifPresent(files::add);
        return files;
    }

    /** The configuration files and baselines of files, which no report may overwrite either. */
    public static Set<Path> sources(Project project, List<ProjectFile> files) {
        try {
            return project.sources(files);
        } catch (ConfigException refused) {
            throw CliException.usage(refused.problems());
        }
    }

    /** Checks files, or says what is wrong with the configuration. */
    public static Run check(Project project, List<ProjectFile> files) {
        try {
            return project.check(files);
        } catch (ConfigException refused) {
            throw CliException.usage(refused.problems());
        }
    }

    private List<Setting<?>> settings() {
        List<Setting<?>> settings = new ArrayList<>();
        take(Key.HAPROXY, "--haproxy", haproxy, settings);
        take(Key.FAIL_ON, "--fail-on", failOn, settings);
        take(Key.PLATFORM, "--platform", platform, settings);
        take(Key.BASELINE, "--baseline", baseline, settings);
        if (partial != null) {
            settings.add(Key.PARTIAL.set(partial, Origin.call(partial ? "--partial" : "--no-partial")));
        }
        if (checkFiles != null) {
            settings.add(
                    Key.CHECK_FILES.set(checkFiles, Origin.call(checkFiles ? "--check-files" : "--no-check-files")));
        }
        if (noInlineIgnore) {
            settings.add(Key.INLINE_IGNORE.set(false, Origin.call("--no-inline-ignore")));
        }
        rules.forEach(text -> settings.add(level(text)));
        return settings;
    }

    private static <T> void take(Key<T> key, String option, Optional<String> text, List<Setting<?>> settings) {
        if (text.isPresent()) {
            try {
                settings.add(key.parse(text.get(), Origin.call(option)));
            } catch (Misfit misfit) {
                throw CliException.usage(option + ": " + misfit.message());
            }
        }
    }

    private static Setting<RuleLevel> level(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw CliException.usage("--rule has \"" + text + "\"; expected RULE=LEVEL");
        }
        String id = text.substring(0, equals);
        RuleNames.check("", id);
        RuleInfo rule = BuiltInRules.all().stream()
                .map(Rule::info)
                .filter(info -> info.id().equals(id))
                .findFirst()
                .orElseThrow();
        String word = text.substring(equals + 1);
        Choice.check("--rule " + id, word, RuleLevel.words());
        return Key.level(rule).set(RuleLevel.named(word).orElseThrow(), Origin.call("--rule"));
    }
}
