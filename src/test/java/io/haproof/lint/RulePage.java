package io.haproof.lint;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page of a rule: {@code docs/rules/<id>.md}. */
record RulePage(String id, String text) {

    static final Path ROOT = Path.of("docs", "rules");
    static final List<String> HEADINGS =
            List.of("What it reports", "Why it matters", "Bad", "Good", "Options", "See also");

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```haproxy(?: (\\S+))?\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\((\\S+?)\\)");

    /**
     * A configuration on the page.
     *
     * @param id the rule that the page is about
     * @param heading the part of the page it is in
     * @param version what it is written for
     * @param text the configuration
     */
    record Block(String id, String heading, Version version, String text) {

        boolean isBad() {
            return heading.equals("Bad");
        }

        LintResult lint(Version target) {
            return Linter.forTarget(target).lint(Snippets.source(id + ".cfg", text));
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
                    .sorted()
                    .map(RulePage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The configurations of all pages. */
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

    /** What the page links to. */
    List<String> links() {
        return LINK.matcher(text).results().map(found -> found.group(1)).toList();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = FENCE.matcher(text);
        while (matcher.find()) {
            Version version =
                    matcher.group(1) == null ? Catalogue.load().defaultVersion() : Version.parse(matcher.group(1));
            String above = text.substring(0, matcher.start());
            int heading = above.lastIndexOf("\n## ") + "\n## ".length();
            String title = above.substring(heading, above.indexOf('\n', heading));
            blocks.add(new Block(id, title, version, Snippets.unescape(matcher.group(2))));
        }
        return blocks;
    }

    @Override
    public String toString() {
        return id;
    }
}
