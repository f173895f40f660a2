package io.haproof.syntax;

import io.haproof.syntax.BlockCondition.All;
import io.haproof.syntax.BlockCondition.Any;
import io.haproof.syntax.BlockCondition.Expression;
import io.haproof.syntax.BlockCondition.Form;
import io.haproof.syntax.BlockCondition.Kind;
import io.haproof.syntax.BlockCondition.Literal;
import io.haproof.syntax.BlockCondition.Not;
import io.haproof.syntax.BlockCondition.Problem;
import io.haproof.syntax.BlockCondition.Test;
import io.haproof.syntax.grammar.BlockConditionLexer;
import io.haproof.syntax.grammar.BlockConditionParser;
import io.haproof.syntax.grammar.BlockConditionParser.ConditionContext;
import io.haproof.syntax.grammar.BlockConditionParser.ConjunctionContext;
import io.haproof.syntax.grammar.BlockConditionParser.DisjunctionContext;
import io.haproof.syntax.grammar.BlockConditionParser.OperandContext;
import io.haproof.syntax.grammar.BlockConditionParser.ParenthesesContext;
import io.haproof.syntax.grammar.BlockConditionParser.TermContext;
import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of conditional blocks. */
final class BlockConditionReader {

    /** HAProxy counts one level for each operator and three for each pair of parentheses. */
    private static final int MAX_DEPTH = 1024;

    private static final int DEPTH_OF_PARENTHESES = 3;

    private final Form form;
    private final SampleReader samples;
    private final ReusableParser<BlockConditionParser> parser;

    BlockConditionReader(Form form) {
        this.form = form;
        this.samples = new SampleReader(ArgumentStyle.QUOTED, name -> false);
        BlockConditionLexer lexer = new BlockConditionLexer(new Utf16Stream(""));
        parser = new ReusableParser<>(lexer, new BlockConditionParser(new CommonTokenStream(lexer)));
    }

    BlockCondition read(List<Excerpt> words, int first) {
        List<Excerpt> ours = words.subList(Math.min(first, words.size()), words.size());
        boolean takesOne = form != Form.EXPRESSION;
        Excerpt text = joined(takesOne && !ours.isEmpty() ? ours.subList(0, 1) : ours, words);
        Optional<Span> ignored = takesOne && ours.size() > 1
                ? Optional.of(ours.get(1).raw().to(ours.get(ours.size() - 1).raw()))
                : Optional.empty();
        if (text.value().isEmpty()) {
            return new BlockCondition(new Literal(false, text.raw()), ignored, Optional.empty());
        }
        return takesOne ? term(text, ignored) : expression(text);
    }

    private static Excerpt joined(List<Excerpt> words, List<Excerpt> line) {
        if (words.isEmpty()) {
            int end = line.isEmpty() ? 0 : line.get(line.size() - 1).raw().end();
            return Excerpt.verbatim("", end);
        }
        if (words.size() == 1) {
            return words.get(0);
        }
        StringBuilder text = new StringBuilder();
        int[] origins = new int[64];
        for (Excerpt word : words) {
            int needed = text.length() + word.value().length() + 1;
            if (needed > origins.length) {
                origins = Arrays.copyOf(origins, needed * 2);
            }
            for (int i = 0; i < word.value().length(); i++) {
                origins[text.length() + i] = word.origin(i);
            }
            text.append(word.value());
            origins[text.length()] = word.raw().end();
            text.append(' ');
        }
        text.setLength(text.length() - 1);
        Span raw = words.get(0).raw().to(words.get(words.size() - 1).raw());
        return Excerpt.mapped(text.toString(), raw, Arrays.copyOf(origins, text.length()));
    }

    private BlockCondition term(Excerpt word, Optional<Span> ignored) {
        parser.on(word.value(), BlockConditionLexer.DEFAULT_MODE);
        List<Token> tokens = parser.tokens().getTokens();
        Builder builder = new Builder(word, samples);
        int last = word.value().length() - 1;
        // An integer must fill the word but for white space in front; a predicate must begin it and need not fill it.
        Token token = tokens.get(0);
        if (token.getType() == BlockConditionLexer.BLANKS && tokens.size() > 1) {
            token = tokens.get(1);
        }
        if (token.getType() == BlockConditionLexer.INTEGER && token.getStopIndex() == last) {
            return new BlockCondition(builder.integer(token), ignored, Optional.empty());
        }
        if (token.getType() != BlockConditionLexer.PREDICATE || token.getStartIndex() > 0) {
            Problem problem = new Problem(Kind.TERM_MISSING, word);
            return new BlockCondition(new Literal(false, word.raw()), ignored, Optional.of(problem));
        }
        Expression test = builder.test(token);
        int end = token.getStopIndex();
        if (end < last) {
            Span behind = word.span(end + 1, last + 1);
            ignored = Optional.of(ignored.isPresent() ? behind.to(ignored.get()) : behind);
        }
        return new BlockCondition(test, ignored, Optional.ofNullable(builder.problem));
    }

    private BlockCondition expression(Excerpt text) {
        BlockConditionParser ready = parser.on(text.value(), BlockConditionLexer.DEFAULT_MODE);
        Builder builder = new Builder(text, samples);
        // The parser and the builder descend into parentheses, so these are counted first.
        Token tooDeep = tooDeep(parser.tokens().getTokens());
        Expression expression;
        if (tooDeep == null) {
            expression = builder.condition(ready.condition());
        } else {
            builder.fail(Kind.TOO_DEEP, tooDeep);
            expression = new Literal(false, text.raw());
        }
        return new BlockCondition(expression, Optional.empty(), Optional.ofNullable(builder.problem));
    }

    private static @Nullable Token tooDeep(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.getType() == BlockConditionLexer.OPEN) {
                depth += DEPTH_OF_PARENTHESES;
            } else if (token.getType() == BlockConditionLexer.CLOSE) {
                depth -= DEPTH_OF_PARENTHESES;
            }
            if (depth > MAX_DEPTH) {
                return token;
            }
        }
        return null;
    }

    /** Calls itself directly and not through a visitor, which would take twice the stack. */
    private static final class Builder {

        private final Excerpt text;
        private final SampleReader samples;
        private @Nullable Problem problem;
        private int depth = MAX_DEPTH;

        Builder(Excerpt text, SampleReader samples) {
            this.text = text;
            this.samples = samples;
        }

        Expression condition(ConditionContext context) {
            Expression expression = disjunction(context.disjunction());
            if (context.rest() != null) {
                int from = context.rest().getStart().getStartIndex();
                fail(Kind.TEXT_BEHIND, from, text.value().length());
            }
            return expression;
        }

        private Expression disjunction(DisjunctionContext context) {
            int before = depth;
            List<Expression> operands = new ArrayList<>();
            for (ConjunctionContext conjunction : context.conjunction()) {
                checkDepth(conjunction.getStart());
                operands.add(conjunction(conjunction));
                depth--;
            }
            depth = before;
            return operands.size() == 1 ? operands.get(0) : new Any(operands, span(operands));
        }

        private Expression conjunction(ConjunctionContext context) {
            int before = depth;
            List<Expression> operands = new ArrayList<>();
            for (TermContext term : context.term()) {
                depth--;
                checkDepth(term.getStart());
                operands.add(term(term));
            }
            depth = before;
            return operands.size() == 1 ? operands.get(0) : new All(operands, span(operands));
        }

        private Expression term(TermContext context) {
            OperandContext operand = context.operand();
            if (operand == null) {
                return missing(context);
            }
            depth--;
            checkDepth(context.getStart());
            Expression expression = operand(operand);
            depth++;
            if (context.NOT().size() % 2 == 0) {
                return expression;
            }
            int from = context.getStart().getStartIndex();
            return new Not(expression, text.span(from, from).to(expression.span()));
        }

        private Expression operand(OperandContext context) {
            if (context instanceof ParenthesesContext parentheses) {
                depth--;
                Expression inner = disjunction(parentheses.disjunction());
                depth++;
                if (parentheses.CLOSE() == null) {
                    fail(Kind.PARENTHESIS_OPEN, context.getStart());
                }
                return inner;
            }
            Token token = context.getStart();
            return token.getType() == BlockConditionLexer.INTEGER ? integer(token) : test(token);
        }

        Literal integer(Token token) {
            // Also of a hexadecimal number: its "x" is no digit.
            boolean isTrue = token.getText().chars().anyMatch(c -> Character.digit(c, 16) > 0);
            return new Literal(isTrue, span(token));
        }

        Test test(Token token) {
            Excerpt call = text.sub(token.getStartIndex(), token.getStopIndex() + 1);
            SampleExpression expression = samples.readWord(call);
            if (expression.problem().isPresent()) {
                int open = call.value().indexOf('(');
                fail(Kind.ARGUMENTS_OPEN, token.getStartIndex() + open, token.getStopIndex() + 1);
            }
            return new Test(expression.fetch());
        }

        private Expression missing(TermContext context) {
            // An empty rule begins with the token that made it empty, which may be the end of the text.
            Token next = context.getStart();
            if (next.getType() == BlockConditionLexer.NOT) {
                fail(Kind.TERM_MISSING, next.getStartIndex(), text.value().length());
            } else if (next.getType() == Token.EOF) {
                fail(Kind.TERM_MISSING, text.value().length(), text.value().length());
            } else {
                fail(Kind.TERM_MISSING, next);
            }
            return new Literal(false, text.raw());
        }

        private void checkDepth(Token token) {
            if (depth <= 0) {
                fail(Kind.TOO_DEEP, token);
            }
        }

        void fail(Kind kind, Token token) {
            fail(kind, token.getStartIndex(), token.getStopIndex() + 1);
        }

        private void fail(Kind kind, int from, int to) {
            if (problem == null) {
                problem = new Problem(kind, text.sub(from, to));
            }
        }

        private Span span(Token token) {
            return text.span(token.getStartIndex(), token.getStopIndex() + 1);
        }

        private static Span span(List<Expression> operands) {
            return operands.get(0).span().to(operands.get(operands.size() - 1).span());
        }
    }
}
