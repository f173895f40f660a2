package io.haproof.lint;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page of a rule: {@code docs/rules/<id>.md}. */
record RulePage(String id, String text) {

    static final Path ROOT = Path.of("docs", "rules");
    static final List<String> HEADINGS =
            List.of("What it reports", "Why it matters", "Bad", "Good", "Options", "See also");

    /** Behind {@code Why it matters}, on the pages of rules with which HAProxy refuses a text. */
    static final String PRINTS = "What HAProxy prints";

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(haproxy|yaml)(?: (\\S+))?\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\((\\S+?)\\)");

    /**
     * A configuration or a document on the page.
     *
     * @param id the rule that the page is about
     * @param heading the part of the page it is in
     * @param version what it is written for
     * @param name what the file would be called
     * @param text the configuration or document
     */
    record Block(String id, String heading, Version version, String name, String text) {

        boolean isBad() {
            return heading.equals("Bad");
        }

        LintResult lint(Version target) {
            return Snippets.lint(Linter.forTarget(target).withSuppressions(true), name, text);
        }

        @Override
        public String toString() {
            return id + ' ' + heading;
        }
    }

    /** All pages, sorted by id. */
    static List<RulePage> all() {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(RulePage::read)
                    .sorted(Comparator.comparing(RulePage::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The configurations and documents of all pages. */
    static List<Block> allBlocks() {
        return all().stream().flatMap(page -> page.blocks().stream()).toList();
    }

    private static RulePage read(Path file) {
        try {
            String name = file.getFileName().toString();
            return new RulePage(name.substring(0, name.length() - ".md".length()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line below the title. */
    String summary() {
        return text.lines().skip(2).findFirst().orElse("");
    }

    List<String> headings() {
        return HEADING.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Whether a text is among those that the page says HAProxy prints, in which {@code …} stands for anything. */
    boolean foretells(String alert) {
        return RulePages.prints(id).stream()
                .map(form -> Pattern.quote(form).replace("…", "\\E.*\\Q"))
                .anyMatch(form -> Pattern.compile(form).matcher(alert).find());
    }

    /** The options that the page lists. */
    List<String> options() {
        int start = text.indexOf("\n## Options\n");
        return text.substring(start, text.indexOf("\n## ", start + 1))
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }

    /** What the page links to. */
    List<String> links() {
        return LINK.matcher(text).results().map(found -> found.group(1)).toList();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = FENCE.matcher(text);
        while (matcher.find()) {
            Version version =
                    matcher.group(2) == null ? Catalogue.load().defaultVersion() : Version.parse(matcher.group(2));
            String above = text.substring(0, matcher.start());
            int heading = above.lastIndexOf("\n## ") + "\n## ".length();
            String title = above.substring(heading, above.indexOf('\n', heading));
            String name = id + (matcher.group(1).equals("yaml") ? ".yaml" : ".cfg");
            blocks.add(new Block(id, title, version, name, Snippets.unescape(matcher.group(3))));
        }
        return blocks;
    }

    @Override
    public String toString() {
        return id;
    }
}
