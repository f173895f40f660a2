package io.haproof.syntax;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.PredictionMode;

/** A generated parser with its lexer, used for one small text after the other. */
final class ReusableParser<P extends Parser> {

    private final Lexer lexer;
    private final CommonTokenStream tokens;
    private final P parser;

    /** Takes possession of a lexer and a parser whose grammar every text fits. */
    ReusableParser(Lexer lexer, P parser) {
        this.lexer = lexer;
        this.parser = parser;
        this.tokens = new CommonTokenStream(lexer);
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        // No error can happen, and the default strategy takes time to look out for one.
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    }

    /** The parser, about to read {@code text} with the lexer in {@code mode}. */
    P on(String text, int mode) {
        lexer.setInputStream(new Utf16Stream(text));
        lexer.mode(mode);
        tokens.setTokenSource(lexer);
        parser.setTokenStream(tokens);
        return parser;
    }

    /** All tokens of the text that is about to be read, the last one being the end. */
    CommonTokenStream tokens() {
        tokens.fill();
        return tokens;
    }
}
