package io.haproof.syntax;

import io.haproof.syntax.grammar.ConfigLexer;
import io.haproof.syntax.grammar.ConfigParser;
import io.haproof.syntax.grammar.ConfigParserBaseVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * Finds the shapes of lines with the generated parser. That sees nothing of a line but the types of its tokens, and most lines
 * of a large configuration are alike in these: each is parsed once.
 */
final class ShapeReader {

    /** Lines that are longer, or come when so many shapes are known, are parsed and forgotten: memory is not to grow with them. */
    private static final int LONGEST_KNOWN = 256;

    private static final int MOST_KNOWN = 1024;

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

    private final ConfigParser parser = new ConfigParser(new CommonTokenStream(new ListTokenSource(List.of())));
    private final Map<String, LineShape> known = new HashMap<>();

    ShapeReader() {
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    }

    /** The shape of a line whose tokens have these types, a character each. */
    LineShape read(String types) {
        LineShape shape = known.get(types);
        if (shape == null) {
            shape = parse(types);
            if (types.length() <= LONGEST_KNOWN && known.size() < MOST_KNOWN) {
                known.put(types, shape);
            }
        }
        return shape;
    }

    private LineShape parse(String types) {
        List<CommonToken> tokens = new ArrayList<>(types.length());
        TokenKind[] kinds = new TokenKind[types.length()];
        for (int i = 0; i < kinds.length; i++) {
            tokens.add(new CommonToken(types.charAt(i)));
            kinds[i] = KINDS[types.charAt(i)];
        }
        parser.setTokenStream(new CommonTokenStream(new ListTokenSource(tokens)));
        Visitor visitor = new Visitor();
        Line.Kind kind = parser.line().accept(visitor);
        return new LineShape(kind, kinds, visitor.words);
    }

    /** Reads the kind of a line and its words off the parse tree. */
    private static final class Visitor extends ConfigParserBaseVisitor<Line.Kind> {

        private int[] words = {};

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
            List<? extends ParserRuleContext> found = context.words().word();
            words = new int[2 * found.size()];
            for (int i = 0; i < found.size(); i++) {
                words[2 * i] = found.get(i).getStart().getTokenIndex();
                words[2 * i + 1] = found.get(i).getStop().getTokenIndex();
            }
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
    }
}
