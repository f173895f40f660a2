package io.haproof.syntax;

import io.haproof.syntax.grammar.ConfigLexer;
import io.haproof.syntax.grammar.ConfigParser;
import io.haproof.syntax.grammar.ConfigParserBaseVisitor;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * Turns a text into lines with the generated lexer and parser. The parser is run line by line: a line of a configuration
 * never depends on another, and the parse tree of a large file would cost ten times the file.
 */
final class LineReader {

    private final ConfigLexer lexer;
    private final ConfigParser parser;
    private final LineBuilder builder = new LineBuilder();

    LineReader(String text) {
        lexer = new ConfigLexer(new Utf16Stream(text));
        lexer.removeErrorListeners();
        parser = new ConfigParser(new CommonTokenStream(new ListTokenSource(List.of())));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    }

    static ConfigTree readAll(Source source) {
        List<Line> lines = new ArrayList<>(source.lines().lineCount());
        new LineReader(source.text()).forEachLine(lines::add);
        return new ConfigTree(source, Collections.unmodifiableList(lines));
    }

    void forEachLine(Consumer<Line> action) {
        List<org.antlr.v4.runtime.Token> tokens = new ArrayList<>();
        int number = 1;
        for (var token = lexer.nextToken(); token.getType() != ConfigLexer.EOF; token = lexer.nextToken()) {
            tokens.add(token);
            if (token.getType() == ConfigLexer.EOL) {
                action.accept(line(number++, tokens));
                tokens = new ArrayList<>();
            }
        }
        if (!tokens.isEmpty()) {
            action.accept(line(number, tokens));
        }
    }

    private Line line(int number, List<org.antlr.v4.runtime.Token> tokens) {
        parser.setTokenStream(new CommonTokenStream(new ListTokenSource(tokens)));
        return builder.build(number, tokens, parser.line());
    }

    /** Reads the kind of a line and its raw words off the parse tree. */
    private static final class LineBuilder extends ConfigParserBaseVisitor<Line.Kind> {

        private static final TokenKind[] KINDS = new TokenKind[ConfigLexer.VOCABULARY.getMaxTokenType() + 1];

        static {
            for (TokenKind kind : TokenKind.values()) {
                for (int type = 1; type < KINDS.length; type++) {
                    if (kind.name().equals(ConfigLexer.VOCABULARY.getSymbolicName(type))) {
                        KINDS[type] = kind;
                    }
                }
            }
        }

        private List<Span> words = List.of();

        Line build(int number, List<org.antlr.v4.runtime.Token> tokens, ConfigParser.LineContext context) {
            words = List.of();
            Line.Kind kind = context.accept(this);
            Token[] ours = new Token[tokens.size()];
            for (int i = 0; i < ours.length; i++) {
                var token = tokens.get(i);
                ours[i] = new Token(KINDS[token.getType()], token.getStartIndex(), token.getStopIndex() + 1);
            }
            return new Line(number, kind, List.of(ours), words);
        }

        @Override
        public Line.Kind visitFilledLine(ConfigParser.FilledLineContext context) {
            return context.content().accept(this);
        }

        @Override
        public Line.Kind visitEmptyLine(ConfigParser.EmptyLineContext context) {
            return Line.Kind.BLANK;
        }

        @Override
        public Line.Kind visitStatement(ConfigParser.StatementContext context) {
            List<ConfigParser.WordContext> found = context.words().word();
            Span[] spans = new Span[found.size()];
            for (int i = 0; i < spans.length; i++) {
                spans[i] = span(found.get(i));
            }
            words = List.of(spans);
            return Line.Kind.STATEMENT;
        }

        @Override
        public Line.Kind visitScope(ConfigParser.ScopeContext context) {
            return Line.Kind.SCOPE;
        }

        @Override
        public Line.Kind visitComment(ConfigParser.CommentContext context) {
            return Line.Kind.COMMENT;
        }

        @Override
        public Line.Kind visitBlank(ConfigParser.BlankContext context) {
            return Line.Kind.BLANK;
        }

        @Override
        public Line.Kind visitLost(ConfigParser.LostContext context) {
            return Line.Kind.BLANK;
        }

        private static Span span(ParserRuleContext context) {
            return new Span(
                    context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
        }
    }
}
