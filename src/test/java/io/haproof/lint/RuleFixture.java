package io.haproof.lint;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.text.LineIndex;
import io.haproof.text.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A configuration, or a document of structured listeners in YAML, that says itself what is to be found in it.
 *
 * <p>Behind a line stands {@code #! <rule> <first column>-<last column> "part of the message"} for each finding, or the same
 * after {@code #!^} on the next line, or after {@code #!eof} for a finding behind the last line. All of this is taken away,
 * with the blanks in front, before the text is checked. The file may begin with {@code #!haproxy 1.8,3.4}, the versions to
 * check for (else 2.4), and {@code #!fatal-in 3.4} or {@code #!fatal-in all}, those of them that refuse the text.
 */
final class RuleFixture {

    static final Path ROOT = Path.of("src", "test", "resources", "rules");

    private static final String MARK = "#!";
    private static final String VERSIONS = "#!haproxy ";
    private static final String FATAL = "#!fatal-in ";
    private static final String BELOW = "#!^ ";
    private static final String AT_END = "#!eof ";
    private static final Pattern MARKS = Pattern.compile("[ \\t]*#! (?=[a-z]+-[a-z0-9-]+ \\d+-\\d+ \")");
    private static final Pattern EXPECTATION = Pattern.compile("(\\S+ \\d+-\\d+) \"(.*)\"");

    private final Path path;
    private final String content;
    private final List<Version> versions;
    private final List<String> lines = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();

    /**
     * A finding that should be there.
     *
     * @param line the line it begins on
     * @param place the rule and the columns
     * @param message a part of the message
     */
    private record Expectation(int line, String place, String message) {}

    private RuleFixture(Path path, String content) {
        this.path = path;
        this.content = content;
        this.versions = content.startsWith(VERSIONS)
                ? Arrays.stream(content.substring(VERSIONS.length(), content.indexOf('\n'))
                                .split(","))
                        .map(Version::parse)
                        .toList()
                : List.of(Catalogue.load().defaultVersion());
        content.lines().forEach(this::take);
    }

    static RuleFixture read(Path path) {
        try {
            return new RuleFixture(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All fixtures, sorted by rule and name. */
    static List<RuleFixture> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".cfg") || Snippets.isDocument(file.toString()))
                    .sorted()
                    .map(RuleFixture::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        if (line.startsWith(BELOW)) {
            expect(lines.size(), line.substring(BELOW.length()));
        } else if (line.startsWith(AT_END)) {
            expect(lines.size() + 1, line.substring(AT_END.length()));
        } else if (!line.startsWith(VERSIONS) && !line.startsWith(FATAL)) {
            String[] parts = MARKS.split(line, -1);
            lines.add(parts[0]);
            Arrays.stream(parts).skip(1).forEach(part -> expect(lines.size(), part));
        }
    }

    private void expect(int line, String text) {
        Matcher matcher = EXPECTATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(path + ": not an expectation: " + text);
        }
        expectations.add(new Expectation(line, matcher.group(1), matcher.group(2)));
    }

    /** The rule whose folder it is in. */
    String rule() {
        return path.getName(path.getNameCount() - 2).toString();
    }

    /** Whether its rule should find something. */
    boolean isBad() {
        return path.getFileName().toString().startsWith("bad-");
    }

    boolean expectsItsRule() {
        return expectations.stream().anyMatch(expectation -> expectation.place().startsWith(rule() + ' '));
    }

    /** Whether it is a document and no text of HAProxy. */
    boolean isDocument() {
        return Snippets.isDocument(path.toString());
    }

    List<Version> versions() {
        return versions;
    }

    String content() {
        return content;
    }

    /** The configuration itself. */
    String text() {
        return Snippets.unescape(String.join("\n", lines) + '\n');
    }

    LintResult lint(Version version) {
        return Snippets.lint(
                Linter.forTarget(version).withSuppressions(true),
                path.getFileName().toString(),
                text());
    }

    /** What the file should look like, if this is found for one of its versions, and these versions refuse the text. */
    String withFindings(LintResult result, List<Version> refusing) {
        StringBuilder file = new StringBuilder();
        if (content.startsWith(VERSIONS)) {
            file.append(VERSIONS).append(join(versions)).append('\n');
        }
        if (!refusing.isEmpty()) {
            file.append(FATAL)
                    .append(refusing.equals(versions) ? "all" : join(refusing))
                    .append('\n');
        }
        for (int i = 0; i < lines.size(); i++) {
            file.append(lines.get(i));
            String marks = marks(result, i + 1);
            boolean canFollow = !lines.get(i).isEmpty() && !lines.get(i).matches(".*\\s");
            if (!marks.isEmpty()) {
                file.append(canFollow ? "   " + MARK + ' ' : '\n' + BELOW).append(marks);
            }
            file.append('\n');
        }
        String atEnd = marks(result, lines.size() + 1);
        return file.append(atEnd.isEmpty() ? "" : AT_END + atEnd + '\n').toString();
    }

    private String marks(LintResult result, int line) {
        LineIndex index = result.source().lines();
        return result.findings().stream()
                .filter(finding -> index.line(finding.span().start()) == line)
                .map(finding -> mark(finding, index, line))
                .collect(Collectors.joining(' ' + MARK + ' '));
    }

    private String mark(Finding finding, LineIndex index, int line) {
        int from = index.position(finding.span().start()).column();
        Position end = index.position(finding.span().end());
        int to = end.line() == line
                ? end.column() - 1
                : index.position(index.lineSpan(line).end()).column();
        String place = finding.rule() + ' ' + from + '-' + to;
        Optional<String> known = expectations.stream()
                .filter(expected -> expected.line() == line && expected.place().equals(place))
                .map(Expectation::message)
                .filter(finding.message()::contains)
                .findFirst();
        return place + " \"" + known.orElseGet(() -> finding.message().split("; ", 2)[0]) + '"';
    }

    private static String join(List<Version> versions) {
        return versions.stream().map(Version::toString).collect(Collectors.joining(","));
    }

    Path path() {
        return path;
    }

    @Override
    public String toString() {
        return rule() + '/' + path.getFileName();
    }
}
