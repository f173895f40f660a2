package io.haproof.maven;

import io.haproof.lint.config.ConfigException;
import io.haproof.lint.config.Key;
import io.haproof.lint.config.Origin;
import io.haproof.lint.config.Setting;
import io.haproof.lint.option.Misfit;
import io.haproof.project.Project;
import io.haproof.project.ProjectFile;
import io.haproof.project.Run;
import io.haproof.report.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that check configurations have in common: which files, and what is to hold for them. */
abstract class CheckMojo extends AbstractMojo {

    private static final String FOLDER = "src/main/haproxy";
    private static final String CONFIGURATIONS = FOLDER + "/**";

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File root;

    /** Do nothing. */
    @Parameter(property = "haproof.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The files to check: paths, folders and patterns, seen from the folder of the project. Folders, and what {@code **} at the
     * end of a pattern stands for, are searched for {@code *.cfg}, {@code *.conf} and {@code haproxy*}. Without any it is
     * {@code src/main/haproxy/**}, where nothing need be; of {@code asOne}, {@code src/main/haproxy}.
     */
    @Parameter(property = "haproof.includes")
    private @Nullable List<String> includes;

    /** Patterns of files that are not checked, seen from the folder of the project; one without a slash is about names. */
    @Parameter(property = "haproof.excludes")
    private @Nullable List<String> excludes;

    /**
     * The files are one configuration, which HAProxy loads in the order of {@code includes}; of a folder it loads {@code *.cfg}
     * by name, without those in folders below. What is in force for the first of them is so for all.
     */
    @Parameter(property = "haproof.asOne", defaultValue = "false")
    private boolean asOne;

    /**
     * The version of HAProxy that will run the configurations, such as {@code 2.4}; or several, which all must accept them:
     * {@code 2.4,3.2}. Without it, {@code .haproof.yaml} says it, or it is 2.4.
     */
    @Parameter(property = "haproof.haproxyVersion")
    private @Nullable String haproxyVersion;

    /** The {@code .haproof.yaml} for all files. Without it, the nearest above each file counts. */
    @Parameter(property = "haproof.configFile")
    private @Nullable File configFile;

    /** The baseline, whose findings are known and not shown. Without it, {@code .haproof.yaml} says whether there is one. */
    @Parameter(property = "haproof.baseline")
    private @Nullable File baseline;

    /** Whether there is nothing to do. */
    final boolean isSkipped() {
        if (skip) {
            getLog().info("haproof is skipped");
        }
        return skip;
    }

    /** The folder of the project that is built. */
    final Sources sources() {
        return new Sources(basedir.toPath(), root.toPath());
    }

    /**
     * Checks the configurations. What could not be checked is among the problems of the run, for {@link #refuse} in the end.
     *
     * @param others settings of one goal only
     * @param parameter how messages call the results
     * @param results where results will go
     * @throws MojoExecutionException if something is wrong with the set-up
     */
    final Run check(List<Setting<?>> others, String parameter, List<ReportFile> results) throws MojoExecutionException {
        Sources.Wanted wanted = Sources.Wanted.of("includes", includes, asOne ? FOLDER : CONFIGURATIONS);
        List<ProjectFile> files =
                asOne ? sources().inLoadOrder(wanted, excludes) : sources().find(wanted, excludes);
        Project project = project(others);
        try {
            sources().refuseClash(parameter, inputs(project, files), results);
            Run run = project.check(files);
            run.notes().forEach(getLog()::info);
            if (files.isEmpty()) {
                getLog().info("no HAProxy configuration in " + wanted);
            }
            return run;
        } catch (ConfigException refused) {
            throw new MojoExecutionException(String.join("\n", refused.problems()), refused);
        }
    }

    /** Writes results, each whatever becomes of the others; a sentence for each that could not be written. */
    final List<String> write(List<ReportFile> results, Run run) {
        Report report = new Report(run.targets(), run.files(), run.problems());
        List<String> problems = new ArrayList<>();
        for (ReportFile result : results) {
            try {
                getLog().info("wrote " + result.write(sources(), report));
            } catch (MojoExecutionException failure) {
                problems.add(String.valueOf(failure.getMessage()));
            }
        }
        return problems;
    }

    /** Ends the build if something could not be done. */
    static void refuse(Run run, List<String> problems) throws MojoExecutionException {
        List<String> all = new ArrayList<>(run.problems());
        all.addAll(problems);
        if (!all.isEmpty()) {
            throw new MojoExecutionException(String.join("\n", all));
        }
    }

    /** The files that no result may overwrite. */
    private static Set<Path> inputs(Project project, List<ProjectFile> files) throws ConfigException {
        Set<Path> inputs = new HashSet<>(project.sources(files));
        files.forEach(file -> inputs.add(file.path()));
        return inputs;
    }

    private Project project(List<Setting<?>> others) throws MojoExecutionException {
        List<Setting<?>> settings = new ArrayList<>(others);
        take(Key.HAPROXY, "haproxyVersion", haproxyVersion, settings);
        take(Key.BASELINE, "baseline", baseline == null ? null : baseline.getAbsolutePath(), settings);
        try {
            Project project =
                    Project.in(root.toPath()).withEnvironment(System.getenv()).with(settings);
            Project configured = configFile == null ? project : project.withConfiguration(configFile.toPath());
            return asOne ? configured.withFilesAsOne() : configured;
        } catch (ConfigException refused) {
            throw new MojoExecutionException(String.join("\n", refused.problems()), refused);
        }
    }

    /** Takes what a parameter says, if it says anything. */
    static <T> void take(Key<T> key, String parameter, @Nullable String text, List<Setting<?>> settings)
            throws MojoExecutionException {
        if (text != null) {
            try {
                settings.add(key.parse(text, Origin.call(parameter)));
            } catch (Misfit misfit) {
                throw new MojoExecutionException(parameter + ": " + misfit.message(), misfit);
            }
        }
    }
}
