package io.haproof.syntax;

import io.haproof.syntax.SampleExpression.Argument;
import io.haproof.syntax.SampleExpression.Call;
import io.haproof.syntax.SampleExpression.Kind;
import io.haproof.syntax.SampleExpression.Problem;
import io.haproof.syntax.grammar.SampleLexer;
import io.haproof.syntax.grammar.SampleParser;
import io.haproof.syntax.grammar.SampleParser.ArgumentContext;
import io.haproof.syntax.grammar.SampleParser.ArgumentsContext;
import io.haproof.syntax.grammar.SampleParser.CallContext;
import io.haproof.syntax.grammar.SampleParser.ExpressionContext;
import io.haproof.syntax.grammar.SampleParser.LinkContext;
import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Reads sample expressions. */
final class SampleReader {

    private final ArgumentStyle style;
    private final Predicate<String> isConverter;
    private final ReusableParser<SampleParser> parser;

    private Excerpt word = Excerpt.verbatim("", 0);
    private List<Call> calls = new ArrayList<>();
    private @Nullable Problem problem;
    private boolean endsWithComma;

    SampleReader(ArgumentStyle style, Predicate<String> isConverter) {
        this.style = style;
        this.isConverter = isConverter;
        SampleLexer lexer = new SampleLexer(new Utf16Stream(""));
        this.parser = new ReusableParser<>(lexer, new SampleParser(new CommonTokenStream(lexer)));
    }

    /** An expression in brackets, and what stands between it and the closing bracket, which HAProxy refuses. */
    record Bracketed(SampleExpression expression, Optional<Span> surplus) {}

    /** The expression that begins with word {@code first} and goes on as long as words begin with a converter. */
    SampleExpression read(List<Excerpt> words, int first) {
        if (first >= words.size()) {
            int end = words.isEmpty() ? 0 : words.get(words.size() - 1).raw().end();
            return readWord(Excerpt.verbatim("", end));
        }
        begin();
        readInto(words.get(first));
        int next = first + 1;
        // HAProxy wants no comma here: a word that is no converter just belongs to somebody else.
        while (problem == null && next < words.size() && beginsWithConverter(words.get(next))) {
            readInto(words.get(next));
            next++;
        }
        return expression(next - first);
    }

    /** The expression in {@code text} alone. */
    SampleExpression readWord(Excerpt text) {
        begin();
        readInto(text);
        return expression(1);
    }

    /**
     * The expression in brackets.
     *
     * @param isClosed whether a closing bracket follows {@code text}
     */
    Bracketed readBracketed(Excerpt text, boolean isClosed) {
        begin();
        readInto(text);
        Optional<Span> surplus = Optional.empty();
        // Up to 2.0 the text is cut out first and must then be read to its end, as a word.
        if (style == ArgumentStyle.QUOTED) {
            if (problem != null && problem.kind() == Kind.COMMA_MISSING) {
                surplus = Optional.of(problem.span());
                problem = null;
            } else if (problem == null && endsWithComma && isClosed) {
                int end = text.value().length();
                problem = new Problem(Kind.CONVERTER_MISSING, text.span(end, end));
            }
        }
        return new Bracketed(expression(1), surplus);
    }

    private void begin() {
        calls = new ArrayList<>(4);
        problem = null;
    }

    private SampleExpression expression(int wordCount) {
        return new SampleExpression(
                calls.get(0), calls.subList(1, calls.size()), wordCount, Optional.ofNullable(problem));
    }

    private boolean beginsWithConverter(Excerpt text) {
        String value = text.value();
        int end = style.nameEnd(value);
        return end > 0 && isConverter.test(value.substring(0, end));
    }

    private void readInto(Excerpt text) {
        word = text;
        endsWithComma = false;
        String value = text.value();
        if (!value.isEmpty() && style.nameEnd(value) == value.length()) {
            // Most expressions are a single name, and the parser would say no more about it.
            calls.add(new Call(text, false, List.of(), text.raw()));
            return;
        }
        int mode = style == ArgumentStyle.PLAIN ? SampleLexer.PLAIN : SampleLexer.DEFAULT_MODE;
        addCalls(parser.on(value, mode).expression());
    }

    private void addCalls(ExpressionContext expression) {
        if (expression.call() == null) {
            Excerpt name = word.sub(0, 0);
            calls.add(new Call(name, false, List.of(), name.raw()));
            fail(Kind.FETCH_MISSING, name.raw());
            return;
        }
        addCall(expression.call());
        for (LinkContext link : expression.link()) {
            endsWithComma = link.call() == null;
            if (!endsWithComma) {
                addCall(link.call());
            }
        }
        if (expression.REST() != null) {
            int rest = expression.REST().getSymbol().getStartIndex();
            if (endsWithComma) {
                fail(Kind.CONVERTER_MISSING, word.span(rest, rest));
            } else {
                fail(Kind.COMMA_MISSING, word.span(rest, word.value().length()));
            }
        }
    }

    private void addCall(CallContext call) {
        int from = call.getStart().getStartIndex();
        int to = call.getStop().getStopIndex() + 1;
        Excerpt name = word.sub(from, call.NAME().getSymbol().getStopIndex() + 1);
        ArgumentsContext arguments = call.arguments();
        List<Argument> found = arguments == null ? List.of() : arguments(arguments);
        calls.add(new Call(name, arguments != null, found, word.span(from, to)));
    }

    private List<Argument> arguments(ArgumentsContext context) {
        List<ArgumentContext> arguments = context.argument();
        List<TerminalNode> separators = context.SEPARATOR();
        int end = context.CLOSE() == null
                ? word.value().length()
                : context.CLOSE().getSymbol().getStartIndex();
        int from = context.OPEN().getSymbol().getStopIndex() + 1;
        List<Argument> found = new ArrayList<>(arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            int to = i < separators.size() ? separators.get(i).getSymbol().getStartIndex() : end;
            found.add(argument(arguments.get(i), word.sub(from, to)));
            from = to + 1;
        }
        if (context.CLOSE() == null) {
            failUnclosed(context, arguments.get(arguments.size() - 1));
        }
        return found;
    }

    private Argument argument(ArgumentContext context, Excerpt raw) {
        for (int i = 0; i < context.getChildCount(); i++) {
            if (token(context.getChild(i)).getType() != SampleLexer.TEXT) {
                return new Argument(raw, unquoted(context, raw));
            }
        }
        return new Argument(raw, raw);
    }

    private Excerpt unquoted(ArgumentContext context, Excerpt raw) {
        StringBuilder value = new StringBuilder(raw.value().length());
        int[] origins = new int[raw.value().length()];
        for (int i = 0; i < context.getChildCount(); i++) {
            Token token = token(context.getChild(i));
            int at = token.getStartIndex();
            if (token.getType() == SampleLexer.TEXT) {
                for (; at <= token.getStopIndex(); at++) {
                    origins[value.length()] = word.origin(at);
                    value.append(word.value().charAt(at));
                }
            } else if (token.getType() == SampleLexer.ESCAPE) {
                origins[value.length()] = word.origin(at);
                value.append(escaped(word.value().charAt(at + 1)));
            }
        }
        return Excerpt.mapped(value.toString(), raw.raw(), Arrays.copyOf(origins, value.length()));
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> c;
        };
    }

    private void failUnclosed(ArgumentsContext context, ArgumentContext last) {
        Token quote = null;
        for (int i = 0; i < last.getChildCount(); i++) {
            Token token = token(last.getChild(i));
            switch (token.getType()) {
                case SampleLexer.OPEN_DOUBLE, SampleLexer.OPEN_SINGLE -> quote = token;
                case SampleLexer.CLOSE_DOUBLE, SampleLexer.CLOSE_SINGLE -> quote = null;
                default -> {}
            }
        }
        Token culprit = quote == null ? context.OPEN().getSymbol() : quote;
        fail(
                quote == null ? Kind.PARENTHESIS_MISSING : Kind.QUOTE_OPEN,
                word.span(culprit.getStartIndex(), culprit.getStopIndex() + 1));
    }

    private void fail(Kind kind, Span span) {
        problem = new Problem(kind, span);
    }

    private static Token token(ParseTree leaf) {
        return ((TerminalNode) leaf).getSymbol();
    }
}
