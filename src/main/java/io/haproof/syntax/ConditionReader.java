package io.haproof.syntax;

import io.haproof.syntax.Condition.Alternative;
import io.haproof.syntax.Condition.AnonymousAcl;
import io.haproof.syntax.Condition.Kind;
import io.haproof.syntax.Condition.NamedAcl;
import io.haproof.syntax.Condition.Oddity;
import io.haproof.syntax.Condition.OddityKind;
import io.haproof.syntax.Condition.Polarity;
import io.haproof.syntax.Condition.Problem;
import io.haproof.syntax.Condition.Term;
import io.haproof.syntax.Condition.Test;
import io.haproof.syntax.grammar.ConditionLexer;
import io.haproof.syntax.grammar.ConditionParser;
import io.haproof.syntax.grammar.ConditionParser.AlternativeContext;
import io.haproof.syntax.grammar.ConditionParser.AnonymousContext;
import io.haproof.syntax.grammar.ConditionParser.ConditionContext;
import io.haproof.syntax.grammar.ConditionParser.ElementContext;
import io.haproof.syntax.grammar.ConditionParser.NamedContext;
import io.haproof.syntax.grammar.ConditionParser.NegationContext;
import io.haproof.syntax.grammar.ConditionParserBaseVisitor;
import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Reads conditions. */
final class ConditionReader {

    private final ReusableParser<ConditionParser> parser;

    ConditionReader() {
        ConditionLexer lexer = new ConditionLexer(new Utf16Stream(""));
        parser = new ReusableParser<>(lexer, new ConditionParser(new CommonTokenStream(lexer)));
    }

    Condition read(List<Excerpt> words, int first) {
        if (first >= words.size()) {
            int end = words.isEmpty() ? 0 : words.get(words.size() - 1).raw().end();
            Excerpt nothing = Excerpt.verbatim("", end);
            Problem problem = new Problem(Kind.KEYWORD_MISSING, nothing.raw());
            return new Condition(Polarity.IF, nothing, List.of(), List.of(), Optional.of(problem));
        }
        JoinedWords joined = new JoinedWords(words, first);
        return new Builder(joined)
                .build(parser.on(joined.text(), ConditionLexer.DEFAULT_MODE).condition());
    }

    private static final class Builder extends ConditionParserBaseVisitor<@Nullable Void> {

        private final JoinedWords words;
        private final List<Alternative> alternatives = new ArrayList<>();
        private final List<Oddity> oddities = new ArrayList<>();
        private @Nullable Problem problem;

        private List<Term> terms = new ArrayList<>();
        private @Nullable Span negation;
        private int negations;

        Builder(JoinedWords words) {
            this.words = words;
        }

        Condition build(ConditionContext context) {
            Excerpt keyword = words.get(0);
            Token first = context.getStart();
            if (first.getType() == ConditionLexer.NO_KEYWORD) {
                problem = new Problem(Kind.KEYWORD_MISSING, keyword.raw());
            }
            if (words.size() == 1) {
                oddities.add(new Oddity(OddityKind.EMPTY, keyword.raw()));
            } else {
                addAlternatives(context.alternative(), context.OR());
            }
            Polarity polarity = first.getType() == ConditionLexer.UNLESS ? Polarity.UNLESS : Polarity.IF;
            return new Condition(polarity, keyword, alternatives, oddities, Optional.ofNullable(problem));
        }

        private void addAlternatives(List<AlternativeContext> contexts, List<TerminalNode> ors) {
            for (int i = 0; i < contexts.size(); i++) {
                terms = new ArrayList<>();
                contexts.get(i).accept(this);
                endNegation(null);
                if (!terms.isEmpty()) {
                    alternatives.add(new Alternative(terms));
                } else if (!ors.isEmpty()) {
                    boolean isLast = i == ors.size();
                    OddityKind kind = i == 0 ? OddityKind.OR_FIRST : isLast ? OddityKind.OR_LAST : OddityKind.OR_TWICE;
                    Token or = ors.get(isLast ? i - 1 : i).getSymbol();
                    oddities.add(new Oddity(kind, words.excerpt(or).raw()));
                }
            }
        }

        @Override
        public @Nullable Void visitAlternative(AlternativeContext context) {
            for (ElementContext element : context.element()) {
                element.accept(this);
            }
            return null;
        }

        @Override
        public @Nullable Void visitNegation(NegationContext context) {
            Span span = words.excerpt(context.getStart()).raw();
            negation = negation == null ? span : negation.to(span);
            negations++;
            return null;
        }

        @Override
        public @Nullable Void visitNamed(NamedContext context) {
            Excerpt name = words.excerpt(context.getStart());
            addTerm(new NamedAcl(name), name.raw());
            return null;
        }

        @Override
        public @Nullable Void visitAnonymous(AnonymousContext context) {
            Token open = context.getStart();
            Span start = words.excerpt(open).raw();
            boolean isClosed = context.CLOSE() != null;
            if (!isClosed && problem == null) {
                problem = new Problem(Kind.BRACE_OPEN, start);
            }
            int end = isClosed ? words.indexOf(context.CLOSE().getSymbol()) : words.size();
            Span span = start.to(words.get(isClosed ? end : end - 1).raw());
            addTerm(new AnonymousAcl(words.range(words.indexOf(open) + 1, end), span), span);
            return null;
        }

        private void addTerm(Test test, Span span) {
            Span whole = negation == null ? span : negation.to(span);
            boolean isNegated = negations % 2 == 1;
            endNegation(test);
            terms.add(new Term(isNegated, test, whole));
        }

        private void endNegation(@Nullable Test negated) {
            if (negation != null && (negated == null || negations > 1)) {
                oddities.add(
                        new Oddity(negated == null ? OddityKind.LONE_NEGATION : OddityKind.NEGATED_TWICE, negation));
            }
            negation = null;
            negations = 0;
        }
    }
}
