package io.haproof.syntax;

import io.haproof.syntax.grammar.ConfigLexer;
import io.haproof.text.LineIndex;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/** Turns a text into lines with the generated lexer. A line of a configuration never depends on another. */
final class LineReader {

    /** From this number of lines on threads are worth their start. */
    private static final int LARGE = 5_000;

    private final ConfigLexer lexer;
    private final ShapeReader shapes = new ShapeReader();
    private final StringBuilder types = new StringBuilder();
    private int[] ends = new int[64];
    private int start;
    private int number;

    LineReader(String text) {
        this(text, 0, text.length(), 1);
    }

    private LineReader(String text, int start, int end, int number) {
        this.start = start;
        this.number = number;
        lexer = new ConfigLexer(new Utf16Stream(text, start, end));
        lexer.removeErrorListeners();
        lexer.setTokenFactory(new OneToken());
    }

    /** Reads a text, the parts of a large one side by side. */
    static ConfigTree readAll(Source source) {
        int count = source.lines().lineCount();
        int parts = count < LARGE ? 1 : Runtime.getRuntime().availableProcessors();
        if (parts == 1) {
            return new ConfigTree(source, Collections.unmodifiableList(read(source, 1, count + 1)));
        }
        List<Line> lines = new ArrayList<>(count);
        IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> read(source, borderLine(count, part, parts), borderLine(count, part + 1, parts)))
                .forEachOrdered(lines::addAll);
        return new ConfigTree(source, Collections.unmodifiableList(lines));
    }

    private static int borderLine(int count, int part, int parts) {
        return 1 + (int) ((long) count * part / parts);
    }

    /** Reads from a line (inclusive) to another (exclusive). */
    private static List<Line> read(Source source, int first, int behind) {
        LineIndex index = source.lines();
        int start = index.lineSpan(first).start();
        int end = behind > index.lineCount()
                ? source.text().length()
                : index.lineSpan(behind).start();
        List<Line> lines = new ArrayList<>(behind - first);
        new LineReader(source.text(), start, end, first).forEachLine(lines::add);
        return lines;
    }

    void forEachLine(Consumer<Line> action) {
        for (var token = lexer.nextToken(); token.getType() != ConfigLexer.EOF; token = lexer.nextToken()) {
            int end = token.getStopIndex() + 1;
            add(token.getType(), end - start);
            if (token.getType() == ConfigLexer.EOL) {
                action.accept(line());
                start = end;
            }
        }
        if (!types.isEmpty()) {
            action.accept(line());
        }
    }

    private void add(int type, int end) {
        int index = types.length();
        if (index == ends.length) {
            ends = Arrays.copyOf(ends, index * 2);
        }
        ends[index] = end;
        types.append((char) type);
    }

    private Line line() {
        Line line = new Line(number++, start, shapes.read(types.toString()), Arrays.copyOf(ends, types.length()));
        types.setLength(0);
        return line;
    }

    /** Gives the lexer the same token again and again: nobody keeps one. */
    private static final class OneToken implements TokenFactory<CommonToken> {

        private final CommonToken token = new CommonToken(0);

        @Override
        public CommonToken create(
                Pair<TokenSource, CharStream> source,
                int type,
                String text,
                int channel,
                int start,
                int stop,
                int line,
                int column) {
            token.setType(type);
            token.setStartIndex(start);
            token.setStopIndex(stop);
            return token;
        }

        @Override
        public CommonToken create(int type, String text) {
            token.setType(type);
            return token;
        }
    }
}
