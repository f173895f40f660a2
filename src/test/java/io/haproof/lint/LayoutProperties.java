package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.catalogue.Version;
import io.haproof.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is found in a text does not depend on its layout: the same is found on the same lines, wherever those are then. */
class LayoutProperties {

    private static final Path CONFIGURATIONS = Path.of("..", "shared", "conformance", "configs");

    /** What quotes change nothing about: words without meaning for the reader of lines. */
    private static final Pattern WORD = Pattern.compile("(?<= )[A-Za-z0-9_.:/,-]+(?= |$)");

    private static final Pattern OTHER_LINE = Pattern.compile("\\bline \\d+");
    private static final int SHORT = 500;

    @Provide
    Arbitrary<String> texts() {
        List<String> texts = new ArrayList<>();
        RuleFixture.all().stream()
                .filter(fixture -> !fixture.isDocument())
                .map(RuleFixture::text)
                .forEach(texts::add);
        if (Files.isDirectory(CONFIGURATIONS)) {
            try (Stream<Path> files = Files.walk(CONFIGURATIONS)) {
                files.filter(Files::isRegularFile)
                        .sorted()
                        .map(LayoutProperties::read)
                        .forEach(texts::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return Arbitraries.of(texts);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Provide
    Arbitrary<Version> versions() {
        return Arbitraries.of("1.8", "2.2", "2.4", "2.6", "3.0", "3.4").map(Version::parse);
    }

    /** A line of the text, and what was put in front of it. */
    private record Line(String text, List<String> added) {

        /** Whether it says all that it says between blanks. */
        boolean isPlain() {
            return text.length() < SHORT
                    && !text.strip().startsWith(".")
                    && text.chars().noneMatch(unit -> "\\\"'#\r\0".indexOf(unit) >= 0);
        }
    }

    @Property(tries = 400)
    void blank_lines_and_comments_move_findings_and_nothing_else(
            @ForAll("texts") String text, @ForAll("versions") Version version, @ForAll Random random) {
        List<Line> lines = new ArrayList<>();
        String before = "";
        for (String line : text.split("\n", -1)) {
            boolean isFree = !before.endsWith("\\") && !before.contains("haproof:") && !line.isEmpty();
            List<String> added = isFree && random.nextInt(4) == 0 ? List.of("", "  # a comment", "\t") : List.of();
            lines.add(new Line(line, added));
            before = line;
        }
        check(text, lines, version);
    }

    @Property(tries = 400)
    void comments_behind_lines_change_nothing(
            @ForAll("texts") String text, @ForAll("versions") Version version, @ForAll Random random) {
        check(text, changed(text, line -> random.nextBoolean() ? line : line + "  # a comment"), version);
    }

    @Property(tries = 400)
    void quotes_that_mean_the_same_change_nothing(
            @ForAll("texts") String text, @ForAll("versions") Version version, @ForAll Random random) {
        List<Line> lines = changed(
                text,
                line -> WORD.matcher(line).replaceAll(word -> switch (random.nextInt(4)) {
                    case 0 -> "\"" + word.group() + "\"";
                    case 1 -> "'" + word.group() + "'";
                    default -> word.group();
                }));
        check(text, lines, version);
    }

    @Property(tries = 400)
    void lines_may_end_in_two_characters(@ForAll("texts") String text, @ForAll("versions") Version version) {
        String other = text.replaceAll("(?<!\r)\n", "\r\n");
        assertEquals(found(text, version, List.of()), found(other, version, List.of()));
    }

    private interface Change {
        String of(String line);
    }

    /** The lines of a text, of which those are changed that are not continued and hold no quotes. */
    private static List<Line> changed(String text, Change change) {
        List<Line> lines = new ArrayList<>();
        boolean isContinued = false;
        for (String line : text.split("\n", -1)) {
            Line plain = new Line(line, List.of());
            boolean isFree = !isContinued && plain.isPlain() && !line.isBlank();
            lines.add(isFree ? new Line(change.of(line), List.of()) : plain);
            isContinued = line.endsWith("\\");
        }
        return lines;
    }

    private static void check(String text, List<Line> lines, Version version) {
        List<Integer> moved = new ArrayList<>();
        StringBuilder other = new StringBuilder();
        int number = 0;
        for (Line line : lines) {
            for (String added : line.added()) {
                other.append(added).append('\n');
                moved.add(number);
            }
            moved.add(number++);
            other.append(line.text()).append('\n');
        }
        other.setLength(other.length() - 1);
        assertEquals(found(text, version, List.of()), found(other.toString(), version, moved), other::toString);
    }

    /**
     * What is found, each with the line that it is on.
     *
     * @param moved for each line of the text the line that it was, counted from 0; empty if none has moved
     */
    private static List<String> found(String text, Version version, List<Integer> moved) {
        LintResult result = Linter.forTarget(version).lint(Source.of("haproxy.cfg", text));
        return result.findings().stream()
                .map(finding -> {
                    int line = result.positionOf(finding.span()).line() - 1;
                    String message = OTHER_LINE.matcher(finding.message()).replaceAll("line …");
                    return (moved.isEmpty() ? line : moved.get(line)) + ": " + finding.rule()
                            + (finding.fatal() ? " fatal " : " ") + message;
                })
                .sorted()
                .toList();
    }
}
