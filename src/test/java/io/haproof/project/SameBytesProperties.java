package io.haproof.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.haproof.lint.config.ConfigException;
import io.haproof.report.Look;
import io.haproof.report.Report;
import io.haproof.report.ReportFormats;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The same files give the same bytes: in any order of the arguments, named one by one, by folder or by pattern, and however many
 * are checked at once.
 */
class SameBytesProperties {

    private static final FileSystem FILES = Jimfs.newFileSystem(Configuration.unix());
    private static final Path CWD = FILES.getPath("/srv/site");

    static {
        try {
            copy(Path.of("samples"));
            file("binary.cfg", "\u0000\u0001\u0002");
            file("empty.cfg", "");
            file("twice.cfg", "listen a\n    bind :80\nlisten a\n    bind :81\n");
            file("names/a \"b\"\n<c>.cfg", "defaults\n    mode htpp\n");
            file("names/.haproof.yaml", "haproxy: [1.8, 3.2]\n");
            file("old.cfg", "defaults\n    mode htpp\n");
            file(".haproof.yaml", "haproxy: [2.4, 3.2]\nignore: [old.cfg]\n");
            Files.createSymbolicLink(CWD.resolve("gone.cfg"), CWD.resolve("nowhere"));
            Files.createSymbolicLink(CWD.resolve("link.cfg"), CWD.resolve("broken.cfg"));
            Files.createSymbolicLink(CWD.resolve("names/up"), CWD);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copy(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                file(folder.relativize(file).toString(), Files.readString(file));
            }
        }
    }

    private static void file(String name, String text) throws IOException {
        Path file = CWD.resolve(name);
        Files.createDirectories(Paths.folder(file));
        Files.writeString(file, text);
    }

    /** Everything that a person or a machine is told. */
    private static String said(List<String> arguments, int threads) throws ConfigException {
        FileFinder.Found found = new FileFinder(CWD).find(arguments, "<stdin>");
        Run run = Project.in(CWD)
                .withThreads(threads)
                .check(found.files().stream()
                        .map(file -> file.toProjectFile(InputStream.nullInputStream(), CWD))
                        .toList());
        List<String> problems = new ArrayList<>(found.problems());
        problems.addAll(run.problems());
        Report report = new Report(run.targets(), run.files(), problems);
        StringBuilder said = new StringBuilder();
        ReportFormats.names()
                .forEach(name ->
                        said.append(ReportFormats.named(name).orElseThrow().text(report, Look.PLAIN)));
        return said.append(run.notes()).append(problems).toString();
    }

    private static List<String> names() {
        return new FileFinder(CWD)
                .find(List.of("."), "").files().stream().map(InputFile::name).toList();
    }

    @Provide
    Arbitrary<List<String>> arguments() {
        Arbitrary<List<String>> named = Arbitraries.shuffle(names());
        Arbitrary<List<String>> searched = Arbitraries.of(
                List.of("."),
                List.of("**"),
                List.of("/srv/site"),
                List.of("../site/**"),
                List.of("**/*.cfg", "as-one", "."),
                List.of(".", "project/../**/*.cfg", "names/up"));
        return Arbitraries.oneOf(
                named,
                searched.flatMap(Arbitraries::shuffle),
                Combinators.combine(named, searched)
                        .as((one, other) -> Stream.of(one.subList(0, one.size() / 2), other)
                                .flatMap(List::stream)
                                .toList()));
    }

    @Property(tries = 40)
    void the_same_files_give_the_same_bytes(@ForAll("arguments") List<String> arguments, @ForAll("threads") int threads)
            throws ConfigException {
        assertEquals(said(List.of("."), 1), said(arguments, threads));
    }

    @Provide
    Arbitrary<Integer> threads() {
        return Arbitraries.of(1, 2, 8);
    }

    @Example
    void there_is_something_of_everything() throws ConfigException {
        String said = said(List.of("."), 1);
        for (String part : Arrays.asList(
                "\"relatedLocations\"",
                "\"artifacts\"",
                "<testsuite ",
                "suppressed",
                "passed over",
                "[cannot read \"gone.cfg\"",
                "<!DOCTYPE html>")) {
            assertTrue(said.contains(part), part);
        }
    }
}
