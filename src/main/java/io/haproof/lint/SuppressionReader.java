package io.haproof.lint;

import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.Value;
import io.haproof.syntax.ConfigTree;
import io.haproof.syntax.Line;
import io.haproof.syntax.Token;
import io.haproof.syntax.TokenKind;
import io.haproof.text.LineIndex;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Finds the suppressions of a text. It looks for their mark only, so that a text without one costs next to nothing. */
final class SuppressionReader {

    private SuppressionReader() {}

    static Suppressions read(ConfigTree tree) {
        List<Suppression> found = new ArrayList<>();
        forEachMark(tree.source(), (offset, number) -> {
            Line line = tree.lines().get(number - 1);
            for (Token token : line.tokens()) {
                if (token.kind() == TokenKind.COMMENT && token.span().contains(offset)) {
                    add(tree.source().text(), token.span(), number, line.kind() == Line.Kind.COMMENT, found);
                }
            }
        });
        IntPredicate isContent =
                number -> isContent(tree.lines().get(number - 1).kind());
        return new Suppressions(tree.source(), found, isContent, tree.lines().size(), true);
    }

    private static boolean isContent(Line.Kind kind) {
        return kind == Line.Kind.STATEMENT || kind == Line.Kind.SCOPE;
    }

    /** The suppressions of a document in YAML; JSON has no comments. */
    static Suppressions read(ListenerDocument document) {
        Source source = document.source();
        String text = source.text();
        LineIndex lines = source.lines();
        List<Suppression> found = new ArrayList<>();
        if (document.notation() == Notation.YAML && text.contains(Suppression.MARK)) {
            NavigableMap<Integer, Integer> scalars = new TreeMap<>();
            collect(document.root(), scalars);
            forEachMark(source, (offset, number) -> {
                Span line = lines.lineSpan(number);
                int hash = text.lastIndexOf('#', offset);
                if (hash >= line.start() && isComment(text, hash, line, scalars)) {
                    int end = text.startsWith("\r", line.end() - 1) ? line.end() - 1 : line.end();
                    boolean isAlone = text.substring(line.start(), hash).isBlank();
                    add(text, new Span(hash, end), number, isAlone, found);
                }
            });
        }
        IntPredicate isContent = number -> {
            String line = lines.lineSpan(number).of(text).strip();
            return !line.isEmpty() && !line.startsWith("#") && !line.equals("---");
        };
        return new Suppressions(source, found, isContent, lines.lineCount(), false);
    }

    /** Whether a {@code #} begins a comment of YAML: it is the first of the line or behind a blank, and in no value. */
    private static boolean isComment(String text, int hash, Span line, NavigableMap<Integer, Integer> scalars) {
        boolean isFree = hash == line.start() || Character.isWhitespace(text.charAt(hash - 1));
        var before = scalars.floorEntry(hash);
        return isFree && (before == null || before.getValue() <= hash);
    }

    private static void collect(Value value, NavigableMap<Integer, Integer> scalars) {
        if (value instanceof Value.Fields fields) {
            for (Value.Member member : fields.members()) {
                scalars.put(member.nameSpan().start(), member.nameSpan().end());
                collect(member.value(), scalars);
            }
        } else if (value instanceof Value.Items list) {
            list.items().forEach(item -> collect(item, scalars));
        } else {
            scalars.put(value.span().start(), value.span().end());
        }
    }

    private static void add(String text, Span comment, int line, boolean isAlone, List<Suppression> found) {
        boolean isNew = found.isEmpty() || found.get(found.size() - 1).line() != line;
        if (isNew) {
            Suppression.of(text, comment, line, isAlone).ifPresent(found::add);
        }
    }

    private interface Mark {
        void at(int offset, int line);
    }

    private static void forEachMark(Source source, Mark action) {
        String text = source.text();
        for (int at = text.indexOf(Suppression.MARK); at >= 0; at = text.indexOf(Suppression.MARK, at + 1)) {
            action.at(at, source.lines().line(at));
        }
    }
}
