package io.haproof.syntax;

import io.haproof.syntax.Words.Kind;
import io.haproof.syntax.Words.WordError;
import io.haproof.text.Excerpt;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits lines into words as one version of HAProxy does: quotes and escapes removed, variables replaced, the list ended by
 * the first empty word. Holds no state between lines, but is not thread-safe: its buffers are reused.
 */
public final class WordReader {

    private final String text;
    private final WordPool pool;
    private final boolean isUtf8;
    private final WordRules rules;
    private final Environment environment;

    private final StringBuilder value = new StringBuilder();
    private int[] origins = new int[64];
    private int wordStart = -1;
    private int wordEnd;
    private boolean verbatim;
    private boolean open;
    private boolean split;
    private boolean dropped;
    private final List<Word> words = new ArrayList<>();
    private @Nullable WordError error;

    /**
     * Reads the words of the lines of {@code source}.
     *
     * @param environment the variables that the lines may use; pseudo variables are looked up there too
     */
    public WordReader(Source source, WordRules rules, Environment environment) {
        this.text = source.text();
        this.pool = new WordPool(text);
        this.isUtf8 = source.isUtf8();
        this.rules = rules;
        this.environment = environment;
    }

    /** The words of a line of this text; none for a line that is no statement. */
    public Words read(Line line) {
        words.clear();
        error = null;
        if (line.isPlain()) {
            for (Span span : line.words()) {
                words.add(new Word(Excerpt.verbatim(pool.word(span.start(), span.end()), span.start()), false));
            }
        } else {
            evaluate(line.tokens());
        }
        if (error == null) {
            checkCount(line);
        }
        return cut();
    }

    private Words cut() {
        int visible = 0;
        while (visible < words.size()
                && (words.get(visible).isOpen() || !words.get(visible).value().isEmpty())) {
            visible++;
        }
        return new Words(
                List.copyOf(words.subList(0, visible)),
                List.copyOf(words.subList(visible, words.size())),
                Optional.ofNullable(error));
    }

    private void checkCount(Line line) {
        int max = rules.maxWords();
        int count = words.size();
        if (count < max) {
            return;
        }
        TokenKind behind = lastKind(line);
        boolean tooMany = count > max
                || count == max && behind == TokenKind.BLANKS && rules.trailingBlankCounts()
                || count == max && behind == TokenKind.COMMENT && rules.trailingCommentCounts();
        if (tooMany) {
            Span first = words.get(Math.min(max, count - 1)).span();
            Span last = words.get(count - 1).span();
            fail(Kind.TOO_MANY, new Span(first.start(), last.end()));
        }
    }

    private static TokenKind lastKind(Line line) {
        List<Token> tokens = line.tokens();
        TokenKind last = TokenKind.EOL;
        for (int i = tokens.size() - 1; i >= 0 && (last == TokenKind.EOL || last == TokenKind.LOST); i--) {
            last = tokens.get(i).kind();
        }
        return last;
    }

    private void evaluate(List<Token> tokens) {
        Token quote = null;
        wordStart = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case BLANKS, COMMENT, EOL, LOST, SCOPE -> endWord();
                case PLAIN, TEXT -> append(token);
                case ESCAPE -> appendEscape(token);
                case BACKSLASH -> appendBackslash(token);
                case OPEN_DOUBLE, OPEN_SINGLE -> {
                    quote = token;
                    beginPart(token);
                }
                case CLOSE_DOUBLE, CLOSE_SINGLE -> {
                    quote = null;
                    beginPart(token);
                }
                case VARIABLE -> {
                    if (appendVariable(token) && swallowsQuote(tokens, i)) {
                        quote = null;
                        i += i + 2 < tokens.size() && tokens.get(i + 2).kind() == TokenKind.BLANKS ? 2 : 1;
                    }
                }
                case DOLLAR -> failAtDollar(token.start());
            }
            if (error != null && error.kind() != Kind.HEX) {
                return;
            }
        }
        endWord();
        if (quote != null && error == null) {
            fail(Kind.QUOTE, new Span(quote.start(), wordEnd));
        }
    }

    private boolean swallowsQuote(List<Token> tokens, int index) {
        return rules.unsetSwallowsQuote()
                && index + 1 < tokens.size()
                && tokens.get(index + 1).kind() == TokenKind.CLOSE_DOUBLE;
    }

    private void beginPart(Token token) {
        if (wordStart < 0) {
            wordStart = token.start();
            value.setLength(0);
            verbatim = true;
            open = false;
            split = false;
            dropped = false;
        }
        wordEnd = token.end();
        verbatim &= token.kind() == TokenKind.PLAIN || token.kind() == TokenKind.BACKSLASH;
    }

    private void append(Token token) {
        beginPart(token);
        for (int at = token.start(); at < token.end(); at++) {
            emit(text.charAt(at), at);
        }
    }

    private void appendEscape(Token token) {
        beginPart(token);
        char second = text.charAt(token.start() + 1);
        switch (second) {
            case 'n' -> emit('\n', token.start());
            case 't' -> emit('\t', token.start());
            case 'r' -> emit('\r', token.start());
            case 'x' -> {
                int octet = Integer.parseInt(text, token.start() + 2, token.end(), 16);
                emit((char) (octet < 0x80 || !isUtf8 ? octet : EscapedBytes.BASE + octet), token.start());
            }
            default -> emit(second, token.start());
        }
    }

    private void appendBackslash(Token token) {
        append(token);
        if (token.end() < text.length() && text.charAt(token.end()) == 'x' && error == null) {
            fail(Kind.HEX, new Span(token.start(), token.end() + 1));
        }
    }

    /** Puts the value of a variable into the word; true if the variable is known to be unset. */
    private boolean appendVariable(Token token) {
        beginPart(token);
        VariableName name = VariableName.at(text, token.start());
        if (name.name().startsWith(".") && !rules.pseudoVariables().contains(name.name())) {
            boolean unknownName = !rules.pseudoVariables().isEmpty();
            fail(Kind.VARIABLE_NAME, new Span(name.start(), unknownName ? name.end() : name.start() + 1));
            return false;
        }
        if (name.expands() && !rules.wordExpansion() || name.hasDefault() && !rules.defaultValues()) {
            fail(Kind.BRACE, new Span(token.start() + 1, token.end()));
            return false;
        }
        Environment.Value found = environment.lookup(name.name());
        if (found.state() == Environment.Value.State.UNSET && name.hasDefault()) {
            found = Environment.Value.of(text.substring(name.end() + (name.expands() ? 4 : 1), token.end() - 1));
        }
        open |= found.state() == Environment.Value.State.UNKNOWN;
        split |= found.state() == Environment.Value.State.UNKNOWN && name.expands();
        insert(found.text(), token, name.expands());
        boolean isPseudo = name.name().startsWith(".");
        return found.state() == Environment.Value.State.UNSET && !isPseudo;
    }

    private void insert(String inserted, Token token, boolean expands) {
        boolean keepsEmpty = rules.expansionMakesEmptyWords();
        for (int i = 0; i < inserted.length(); i++) {
            char c = inserted.charAt(i);
            if (expands && isBlank(c)) {
                while (i + 1 < inserted.length() && isBlank(inserted.charAt(i + 1))) {
                    i++;
                }
                if (keepsEmpty || value.length() > 0) {
                    endWord();
                }
                wordStart = -1;
                beginPart(token);
            } else {
                emit(c, token.start());
            }
        }
        if (expands && !keepsEmpty && value.length() == 0 && !open) {
            dropped = true;
        }
    }

    private void failAtDollar(int dollar) {
        VariableName name = VariableName.at(text, dollar);
        boolean dotted = name.name().startsWith(".") && rules.pseudoVariables().isEmpty();
        if (name.name().isEmpty() || dotted || !name.isBraced()) {
            fail(Kind.VARIABLE_NAME, new Span(name.start(), Math.min(name.start() + 1, text.length())));
        } else if (rules.wordExpansion() && text.startsWith("[", name.end()) && !name.expands()) {
            fail(Kind.EXPANSION, new Span(name.end(), name.end() + 1));
        } else {
            fail(Kind.BRACE, new Span(dollar + 1, name.end()));
        }
    }

    private void emit(char c, int origin) {
        int index = value.length();
        if (index == origins.length) {
            origins = Arrays.copyOf(origins, index * 2);
        }
        origins[index] = origin;
        value.append(c);
    }

    private void endWord() {
        if (wordStart < 0) {
            return;
        }
        int nul = value.indexOf("\0");
        if (nul >= 0) {
            value.setLength(nul);
        }
        boolean isDropped = dropped && value.length() == 0;
        if (!isDropped) {
            EscapedBytes.join(value, origins);
            String result = value.toString();
            words.add(new Word(
                    verbatim
                            ? Excerpt.verbatim(result, wordStart)
                            : Excerpt.mapped(
                                    result, new Span(wordStart, wordEnd), Arrays.copyOf(origins, result.length())),
                    open,
                    split));
        }
        wordStart = -1;
    }

    private void fail(Kind kind, Span span) {
        error = new WordError(kind, span);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
