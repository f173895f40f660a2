package io.haproof.syntax;

import io.haproof.syntax.Notation.Choice;
import io.haproof.syntax.Notation.Guarded;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Notation.Literal;
import io.haproof.syntax.Notation.Maybe;
import io.haproof.syntax.Notation.Options;
import io.haproof.syntax.Notation.Part;
import io.haproof.syntax.Notation.Repeat;
import io.haproof.syntax.Notation.Sequence;
import io.haproof.syntax.Notation.WordPattern;
import io.haproof.syntax.grammar.NotationLexer;
import io.haproof.syntax.grammar.NotationParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes a notation of text. Brackets around a single thing disappear, so that one meaning has one tree. */
final class NotationReader {
    private final String text;

    private NotationReader(String text) {
        this.text = text;
    }

    static Notation read(String text) {
        return new NotationReader(text).notation();
    }

    private Notation notation() {
        NotationLexer lexer = new NotationLexer(new Utf16Stream(text));
        lexer.removeErrorListeners();
        NotationParser parser = new NotationParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    @Nullable Object symbol,
                    int line,
                    int column,
                    @Nullable String message,
                    @Nullable RecognitionException exception) {
                int offset = symbol instanceof Token token ? token.getStartIndex() : text.length();
                throw new NotationException(text, offset, problem(symbol));
            }
        });
        NotationParser.SequenceContext sequence = parser.notation().sequence();
        return sequence == null ? Notation.nothing() : sequence(sequence);
    }

    private static String problem(@Nullable Object symbol) {
        String found = symbol instanceof Token token && token.getType() != Token.EOF
                ? "\"" + token.getText() + "\" does not fit here"
                : "the notation ends too early";
        return found + "; expected a word, a hole or a bracket, and alternatives separated by \"|\"";
    }

    private Notation sequence(NotationParser.SequenceContext context) {
        List<Notation> items = new ArrayList<>();
        for (NotationParser.ItemContext item : context.item()) {
            items.add(item(item));
        }
        Notation body = items.size() == 1 ? items.get(0) : new Sequence(items);
        Token guard = context.guard;
        return guard == null ? body : new Guarded(guard.getText().substring(1), body);
    }

    private Notation item(NotationParser.ItemContext context) {
        if (context.word != null) {
            return word(context.word);
        }
        List<Notation> alternatives = new ArrayList<>();
        for (NotationParser.SequenceContext sequence : context.alternatives().sequence()) {
            alternatives.add(sequence(sequence));
        }
        Notation choice = alternatives.size() == 1 ? alternatives.get(0) : new Choice(alternatives);
        Notation body;
        switch (context.open.getText()) {
            case "(" -> body = choice;
            case "[" -> body = new Maybe(choice);
            default -> body = new Options(alternatives);
        }
        return repeated(body, context.close.getText());
    }

    private static Notation repeated(Notation body, String token) {
        if (token.endsWith("+")) {
            return new Repeat(body, true);
        }
        return token.endsWith("*") ? new Repeat(body, false) : body;
    }

    private static Notation word(Token token) {
        String word = token.getText();
        boolean repeats = word.endsWith(">+") || word.endsWith(">*");
        WordPattern pattern = pattern(repeats ? word.substring(0, word.length() - 1) : word);
        return repeats ? repeated(pattern, word) : pattern;
    }

    private static WordPattern pattern(String word) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < word.length()) {
            int open = word.indexOf('<', at);
            if (open != at) {
                int end = open < 0 ? word.length() : open;
                parts.add(new Literal(word.substring(at, end)));
                at = end;
            } else {
                int close = word.indexOf('>', open);
                parts.add(hole(word.substring(open + 1, close)));
                at = close + 1;
            }
        }
        return new WordPattern(parts);
    }

    private static Hole hole(String inside) {
        int colon = inside.indexOf(':');
        return colon < 0 ? new Hole(inside, "") : new Hole(inside.substring(0, colon), inside.substring(colon + 1));
    }
}
