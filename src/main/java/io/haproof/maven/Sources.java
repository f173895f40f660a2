package io.haproof.maven;

import io.haproof.lint.config.Glob;
import io.haproof.project.FileFinder;
import io.haproof.project.LoadOrder;
import io.haproof.project.ProjectFile;
import io.haproof.project.Reason;
import io.haproof.project.ResultFiles;
import io.haproof.text.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The files of one project of a build.
 *
 * @param folder the folder of the project
 * @param root the folder in which the build was started; names of files are shown as seen from there
 */
record Sources(Path folder, Path root) {

    /**
     * What is to be looked for.
     *
     * @param parameter how messages call it
     * @param patterns the paths, folders and patterns
     * @param isAsked whether somebody asked for them, so that each must give something
     */
    record Wanted(String parameter, List<String> patterns, boolean isAsked) {

        Wanted {
            patterns = List.copyOf(patterns);
        }

        /**
         * What a parameter says, or else what is usual.
         *
         * @param usual a folder or a pattern that begins with one, which need not be there
         */
        static Wanted of(String parameter, @Nullable List<String> patterns, String usual) {
            return patterns == null || patterns.isEmpty()
                    ? new Wanted(parameter, List.of(usual), false)
                    : new Wanted(parameter, patterns, true);
        }

        @Override
        public String toString() {
            return String.join(", ", patterns);
        }
    }

    /**
     * Finds files; the order of the patterns does not matter.
     *
     * @param excludes patterns of what is not wanted after all
     * @return the files, sorted by name
     * @throws MojoExecutionException if a pattern cannot be read or matches nothing, or a folder cannot be read
     */
    List<ProjectFile> find(Wanted wanted, @Nullable List<String> excludes) throws MojoExecutionException {
        return isThere(wanted)
                ? kept(wanted, new FileFinder(folder, root).find(wanted.patterns(), ""), excludes)
                : List.of();
    }

    /**
     * Finds the files of one configuration.
     *
     * @param excludes patterns of what is no part of it after all
     * @return the files in the order in which HAProxy loads them
     * @throws MojoExecutionException as {@link #find}, or if a file would be loaded twice
     */
    List<ProjectFile> inLoadOrder(Wanted wanted, @Nullable List<String> excludes) throws MojoExecutionException {
        if (!isThere(wanted)) {
            return List.of();
        }
        LoadOrder order = new LoadOrder(folder, root);
        FileFinder.Found found = order.find(wanted.patterns(), "");
        if (order.twice().isPresent()) {
            throw new MojoExecutionException(
                    wanted.parameter() + ": " + order.twice().get());
        }
        return kept(wanted, found, excludes);
    }

    private boolean isThere(Wanted wanted) {
        return wanted.isAsked()
                || wanted.patterns().stream()
                        .allMatch(usual -> Files.exists(folder.resolve(usual.replaceFirst("/\\*.*", ""))));
    }

    private List<ProjectFile> kept(Wanted wanted, FileFinder.Found found, @Nullable List<String> excludes)
            throws MojoExecutionException {
        List<String> problems = new ArrayList<>(found.unreadable());
        if (wanted.isAsked()) {
            problems.addAll(found.fruitless());
        }
        if (!problems.isEmpty()) {
            throw new MojoExecutionException(wanted.parameter() + ": " + String.join("\n", problems));
        }
        List<Glob> unwanted = globs(excludes == null ? List.of() : excludes);
        return found.files().stream()
                .map(file -> file.toProjectFile(InputStream.nullInputStream(), root))
                .filter(file -> unwanted.stream().noneMatch(glob -> glob.matches(shown(folder, file.path()))))
                .toList();
    }

    private static List<Glob> globs(List<String> patterns) throws MojoExecutionException {
        List<Glob> globs = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                globs.add(Glob.of(pattern));
            } catch (PatternSyntaxException malformed) {
                throw new MojoExecutionException(
                        "excludes: \"" + pattern + "\" is no pattern that can be read", malformed);
            }
        }
        return globs;
    }

    /**
     * Refuses results that would overwrite each other or what is read.
     *
     * @param parameter how messages call them
     */
    void refuseClash(String parameter, Set<Path> inputs, List<ReportFile> results) throws MojoExecutionException {
        List<String> names =
                results.stream().map(result -> result.file().toString()).toList();
        Optional<String> clash = ResultFiles.clash(folder, inputs, names);
        if (clash.isPresent()) {
            throw new MojoExecutionException(parameter + ": " + clash.get());
        }
    }

    /**
     * Writes a file, and makes its folder.
     *
     * @return what reports call the file
     * @throws MojoExecutionException if that cannot be done
     */
    String write(Path file, WholeFile.Content content) throws MojoExecutionException {
        Path whole = folder.resolve(file).normalize();
        String name = shown(root, whole);
        try {
            Files.createDirectories(whole.resolveSibling(""));
            WholeFile.write(whole, content);
            return name;
        } catch (IOException failure) {
            throw new MojoExecutionException("cannot write \"" + name + "\": " + Reason.of(failure), failure);
        }
    }

    private static String shown(Path from, Path file) {
        Path path = file.startsWith(from) ? from.relativize(file) : file;
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
