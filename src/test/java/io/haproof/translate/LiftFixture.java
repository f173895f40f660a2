package io.haproof.translate;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Analysis;
import io.haproof.directive.ReadingOptions;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.ListenerWriter;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.LineIndex;
import io.haproof.text.Position;
import io.haproof.text.Secret;
import io.haproof.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text that says itself what of it is lost when it is lifted, and beside it the document that comes out.
 *
 * <p>Behind a line of {@code in.cfg} stands {@code #! <first column>-<last column> <kind> <severity> <reason> [<field>]} for
 * each loss, in the order of the report; a loss that names added lines has their number in front of the field. All of this is
 * taken away, with the blanks in front, before the text is lifted. The first line may be {@code #!haproxy 3.4} (else 2.4).
 */
final class LiftFixture {

    static final Path ROOT = Path.of("src", "test", "resources", "translate", "lift");

    private static final String VERSION = "#!haproxy ";
    private static final Pattern MARKS = Pattern.compile("[ \\t]*#! (?=\\d+-\\d+ (dropped|altered|added) ).*$");

    private final Path folder;
    private final String first;
    private final String text;
    private final List<List<String>> expected = new ArrayList<>();

    private LiftFixture(Path folder, String content) {
        this.folder = folder;
        this.first = content.startsWith(VERSION) ? content.substring(0, content.indexOf('\n')) : "";
        StringBuilder plain = new StringBuilder();
        for (String line : content.split("\n", -1)) {
            String bare = line.startsWith(VERSION) ? "" : MARKS.matcher(line).replaceFirst("");
            plain.append(plain.isEmpty() && expected.isEmpty() ? "" : "\n").append(bare);
            expected.add(marks(line.startsWith(VERSION) ? "" : line.substring(bare.length())));
        }
        this.text = plain.toString();
    }

    private static List<String> marks(String behind) {
        return Stream.of(behind.split("#! ", -1))
                .map(String::strip)
                .filter(mark -> !mark.isEmpty())
                .toList();
    }

    static Stream<LiftFixture> all() throws IOException {
        List<LiftFixture> fixtures = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ROOT)) {
            for (Path folder : folders.sorted().toList()) {
                fixtures.add(new LiftFixture(folder, Files.readString(folder.resolve("in.cfg"))));
            }
        }
        return fixtures.stream();
    }

    /** The text without what is said about it. */
    String text() {
        return text;
    }

    Vocabulary vocabulary() {
        String version = first.isEmpty() ? "2.4" : first.substring(VERSION.length());
        return Catalogue.load().at(Catalogue.load().resolve(version).version());
    }

    Lifted lift() {
        return lift(text, vocabulary());
    }

    /** Lifts a text that HAProxy accepts. */
    static Lifted lift(String text, Vocabulary vocabulary) {
        Analysis analysis = Analysis.of(Source.of("in.cfg", text), vocabulary, ReadingOptions.DEFAULT);
        if (!analysis.isClean()) {
            throw new IllegalArgumentException(analysis.problems().toString());
        }
        return Lifter.lift(analysis, ServiceLines.of(vocabulary), Translator.CERTIFICATE_FOLDER);
    }

    /** The text as it should be, with all that is lost behind the lines. */
    String content() {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (!first.isEmpty()) {
            lines.set(0, first);
        }
        for (int i = 0; i < lines.size(); i++) {
            for (String mark : expected.get(i)) {
                lines.set(i, lines.get(i) + "  #! " + mark);
            }
        }
        return String.join("\n", lines);
    }

    /** The text with what is lost in truth behind the lines. */
    String content(Lifted lifted) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (!first.isEmpty()) {
            lines.set(0, first);
        }
        for (Loss loss : lifted.losses()) {
            int line = start(lifted, loss).line() - 1;
            lines.set(line, lines.get(line) + "  #! " + mark(lifted, loss));
        }
        return String.join("\n", lines);
    }

    private static Position start(Lifted lifted, Loss loss) {
        return lifted.source().lines().position(loss.span().orElseThrow().start());
    }

    private static String mark(Lifted lifted, Loss loss) {
        LineIndex index = lifted.source().lines();
        int end = index.position(loss.span().orElseThrow().end()).column();
        String lines = loss.lines().isEmpty() ? "" : " " + loss.lines().size();
        return start(lifted, loss).column() + "-" + end + ' ' + loss.kind().word() + ' '
                + loss.severity().word() + ' ' + loss.reason().word() + lines
                + loss.field().map(field -> ' ' + field).orElse("");
    }

    /** The document that should come out. */
    Listeners listeners() throws IOException, DocumentException {
        Source source = Source.of("expected.yaml", Files.readString(folder.resolve("expected.yaml")));
        return ListenerDocument.read(source, Notation.YAML).listeners();
    }

    /** The password that should be found: that of the first line that has one for the status page. */
    Optional<Secret> statsAuth() {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("stats auth ") && line.endsWith(" # taken out"))
                .map(line -> line.split(" ", -1)[2])
                .map(Secret::of)
                .findFirst();
    }

    /** Writes what comes out in truth; people look at the difference. */
    void update(Lifted lifted) {
        try {
            Files.writeString(folder.resolve("in.cfg"), content(lifted));
            Files.writeString(folder.resolve("expected.yaml"), ListenerWriter.write(lifted.listeners(), Notation.YAML));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
