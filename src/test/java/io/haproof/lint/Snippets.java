package io.haproof.lint;

import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts in fixtures and on the pages of rules: how those that cannot be written down are written, how all are checked. */
final class Snippets {

    private static final String NUL = "\u2400";
    private static final String END = "\u2404";
    private static final String NOT_UTF8 = "\uFFFD";

    private static final Pattern SAID = Pattern.compile("# HAProxy (refuses|accepts): (.*)\n");

    private Snippets() {}

    /** The text that is meant: U+2400 stands for NUL, and U+2404 for the end of the file. */
    static String unescape(String text) {
        int end = text.indexOf(END);
        return (end < 0 ? text : text.substring(0, end)).replace(NUL, "\0");
    }

    /** A text that was {@linkplain #unescape unescaped}; if U+FFFD is in it, that stands for a byte that makes it Latin-1. */
    static Source source(String name, String text) {
        return text.contains(NOT_UTF8)
                ? Source.ofBytes(name, text.replace(NOT_UTF8, "\u00e9").getBytes(StandardCharsets.ISO_8859_1))
                : Source.of(name, text);
    }

    /** Checks a configuration or, if it is called {@code .yaml}, a document. */
    static LintResult lint(Linter linter, String name, String text) {
        if (!isDocument(name)) {
            return outside(linter, text).lint(source(name, text));
        }
        try {
            return linter.lint(ListenerDocument.read(source(name, text), Notation.YAML));
        } catch (DocumentException broken) {
            throw new IllegalArgumentException(name + ' ' + broken.getMessage(), broken);
        }
    }

    /**
     * A linter that knows what is beside a text: files are there unless they are called {@code missing…}; and if the first line is
     * {@code # HAProxy refuses: …} or {@code # HAProxy accepts: …}, a real one says so of the second.
     */
    private static Linter outside(Linter linter, String text) {
        Linter knowing = linter.withFiles(
                (path, mayBeFolder) -> path.contains("missing") ? Optional.of("does not exist") : Optional.empty());
        Matcher said = SAID.matcher(text);
        return said.lookingAt()
                ? knowing.withDisagreement(new Disagreement(
                        said.group(1).equals("refuses"), said.group(2), new Span(said.end(), said.end() + 1)))
                : knowing;
    }

    /** Whether a text is a document of structured listeners. */
    static boolean isDocument(String name) {
        return name.endsWith(".yaml");
    }
}
