package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.haproxy.RealHaproxy;
import io.haproof.syntax.Environment;
import io.haproof.text.Source;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the verdicts on a large collection of texts with those of the HAProxy 2.6 that is installed, read as exactly
 * the release that it is. One text in five is asked about, or each with {@code -Dhaproxy.everything}.
 */
class RealHaproxyCorpusTest {

    private static final Version BRANCH = Version.parse("2.6");
    private static final Path TEXTS = Path.of(
                    Optional.ofNullable(System.getenv("SHARED")).orElse("../shared"))
            .resolve("conformance");
    private static final double LEAST_AGREEMENT = 0.995;

    /** What HAProxy says when the machine is to blame, or the build: files, users, names, scripts, libraries. */
    private static final Pattern OF_THE_MACHINE = Pattern.compile(String.join(
            "|",
            "No such file or directory",
            "Is a directory",
            "error opening file",
            "[Uu]nable to (?:stat|load|open|use)",
            "failed to open pattern file",
            "[Cc]annot open",
            "could not resolve address",
            "invalid address: '[A-Za-z_][A-Za-z0-9_.-]*'",
            "cannot find (?:user|group) id",
            "unknown (?:user|group)",
            "Permission denied",
            "Lua file",
            "'?lua\\.",
            "QUIC",
            "ssl-engine",
            "not (?:compiled|built) in",
            "OpenSSL"));

    private static RealHaproxy haproxy;

    @TempDir
    private Path folder;

    @BeforeAll
    static void find() {
        assumeTrue(Files.isDirectory(TEXTS.resolve("mutants")), "there is no collection of texts");
        Optional<RealHaproxy> found = onPath();
        assumeTrue(found.map(real -> real.version().equals(BRANCH)).orElse(false), "no HAProxy 2.6 is installed");
        haproxy = found.orElseThrow();
    }

    @Test
    void the_installed_haproxy_says_the_same_of_nearly_every_text_and_accepts_none_that_is_refused_here()
            throws Exception {
        List<Opinion> opinions = opinions(texts());
        List<Opinion> others = opinions.stream().filter(Opinion::isDisagreement).toList();
        String all = others.stream().map(Opinion::toString).collect(Collectors.joining("\n", "\n", ""));
        double agreement = 1 - others.size() / (double) opinions.size();
        String figure = String.format(
                "HAProxy %s agrees on %.2f %% of %d texts", haproxy.release(), agreement * 100, opinions.size());
        assertTrue(others.stream().noneMatch(Opinion::refusedHere), () -> "false alarms; " + figure + all);
        assertTrue(agreement >= LEAST_AGREEMENT, () -> figure + all);
    }

    /** What both say of one text. */
    private record Opinion(Path file, boolean refusedHere, boolean refusedThere, String reason) {

        boolean isDisagreement() {
            return refusedHere != refusedThere;
        }

        @Override
        public String toString() {
            return file + ": " + (refusedHere ? "refused here only, " : "refused by HAProxy only, ") + reason;
        }
    }

    /** The opinions on those texts of which HAProxy judges no more than the text. */
    private List<Opinion> opinions(List<Path> files) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Version target = Catalogue.load().resolve(haproxy.release()).version();
            Linter linter = Linter.forTarget(target).withEnvironment(Environment.of(Map.of(), Environment.Value.UNSET));
            List<Callable<Optional<Opinion>>> questions = files.stream()
                    .map(file -> (Callable<Optional<Opinion>>) () -> opinion(linter, file))
                    .toList();
            List<Opinion> opinions = new ArrayList<>();
            for (Future<Optional<Opinion>> answer : both.invokeAll(questions)) {
                answer.get().ifPresent(opinions::add);
            }
            return opinions;
        } finally {
            both.shutdownNow();
        }
    }

    private Optional<Opinion> opinion(Linter linter, Path file) throws IOException {
        RealHaproxy.Answer answer = haproxy.check(List.of(file.toAbsolutePath()), folder, Map.of());
        boolean isCrash = answer.isRefusal()
                && !answer.output().contains("ALERT")
                && !answer.output().contains("no listener");
        if (isCrash || OF_THE_MACHINE.matcher(answer.output()).find()) {
            return Optional.empty();
        }
        LintResult found = linter.lint(Source.ofBytes(file.toString(), Files.readAllBytes(file)));
        String reason = found.findings().stream()
                .filter(Finding::fatal)
                .map(Finding::message)
                .findFirst()
                .orElseGet(answer::reason);
        return Optional.of(new Opinion(TEXTS.relativize(file), found.refused(), answer.isRefusal(), reason));
    }

    private static List<Path> texts() {
        boolean isEach = System.getProperty("haproxy.everything") != null;
        try (Stream<Path> all = Files.walk(TEXTS)) {
            return all.filter(path -> path.toString().endsWith(".cfg"))
                    .sorted()
                    .filter(path -> isEach || path.getFileName().toString().hashCode() % 5 == 0)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<RealHaproxy> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(part -> Path.of(part, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> {
                    try {
                        return RealHaproxy.of(program);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
