package io.haproof.maven;

import io.haproof.lint.config.Glob;
import io.haproof.project.FileFinder;
import io.haproof.project.ProjectFile;
import io.haproof.project.Reason;
import io.haproof.text.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * What is to be worked on.
     *
     * @param files the files, sorted by name
     * @param patterns what was looked for
     */
    record Found(List<ProjectFile> files, String patterns) {

        Found {
            files = List.copyOf(files);
        }
    }

    /**
     * Finds files.
     *
     * @param parameter how messages call what is wanted
     * @param includes what is wanted; each must give something
     * @param usual what is wanted where nothing is said, a pattern whose first folders need not be
     * @param excludes patterns of what is not wanted after all
     * @throws MojoExecutionException if a pattern cannot be read or matches nothing, or a folder cannot be read
     */
    Found find(String parameter, @Nullable List<String> includes, String usual, @Nullable List<String> excludes)
            throws MojoExecutionException {
        boolean isUsual = includes == null || includes.isEmpty();
        List<String> patterns = includes == null || isUsual ? List.of(usual) : includes;
        if (isUsual && Files.notExists(folder.resolve(usual.substring(0, usual.indexOf("/*"))))) {
            return new Found(List.of(), usual);
        }
        FileFinder.Found found = new FileFinder(folder, root).find(patterns, "");
        if (!found.problems().isEmpty() && !(isUsual && found.files().isEmpty())) {
            throw new MojoExecutionException(parameter + ": " + String.join("\n", found.problems()));
        }
        List<Glob> unwanted = globs(excludes == null ? List.of() : excludes);
        List<ProjectFile> files = found.files().stream()
                .map(file -> file.toProjectFile(InputStream.nullInputStream(), root))
                .filter(file -> unwanted.stream().noneMatch(glob -> glob.matches(shown(folder, file.path()))))
                .toList();
        return new Found(files, String.join(", ", patterns));
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
