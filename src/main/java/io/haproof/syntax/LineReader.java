package io.haproof.syntax;

import io.haproof.syntax.grammar.ConfigLexer;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/** Turns a text into lines with the generated lexer. A line of a configuration never depends on another. */
final class LineReader {

    private final ConfigLexer lexer;
    private final ShapeReader shapes = new ShapeReader();
    private final StringBuilder types = new StringBuilder();
    private int[] ends = new int[64];

    LineReader(String text) {
        lexer = new ConfigLexer(new Utf16Stream(text));
        lexer.removeErrorListeners();
        lexer.setTokenFactory(new OneToken());
    }

    static ConfigTree readAll(Source source) {
        List<Line> lines = new ArrayList<>(source.lines().lineCount());
        new LineReader(source.text()).forEachLine(lines::add);
        return new ConfigTree(source, Collections.unmodifiableList(lines));
    }

    void forEachLine(Consumer<Line> action) {
        int number = 1;
        int start = 0;
        for (var token = lexer.nextToken(); token.getType() != ConfigLexer.EOF; token = lexer.nextToken()) {
            int end = token.getStopIndex() + 1;
            add(token.getType(), end - start);
            if (token.getType() == ConfigLexer.EOL) {
                action.accept(line(number++, start));
                start = end;
            }
        }
        if (!types.isEmpty()) {
            action.accept(line(number, start));
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

    private Line line(int number, int start) {
        Line line = new Line(number, start, shapes.read(types.toString()), Arrays.copyOf(ends, types.length()));
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
