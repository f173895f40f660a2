package io.haproof.syntax;

import io.haproof.syntax.AclExpression.Flag;
import io.haproof.syntax.AclExpression.Kind;
import io.haproof.syntax.AclExpression.Problem;
import io.haproof.syntax.grammar.AclLexer;
import io.haproof.syntax.grammar.AclParser;
import io.haproof.syntax.grammar.AclParser.AclContext;
import io.haproof.syntax.grammar.AclParser.EndOfFlagsContext;
import io.haproof.syntax.grammar.AclParser.FlagContext;
import io.haproof.syntax.grammar.AclParser.FlagWithOperandContext;
import io.haproof.syntax.grammar.AclParser.SimpleFlagContext;
import io.haproof.syntax.grammar.AclParser.UnknownFlagContext;
import io.haproof.syntax.grammar.AclParserBaseVisitor;
import io.haproof.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Reads what an ACL is made of. */
final class AclReader {

    private final ReusableParser<AclParser> parser;
    private final SampleReader samples;

    AclReader(SampleReader samples) {
        this.samples = samples;
        AclLexer lexer = new AclLexer(new Utf16Stream(""));
        parser = new ReusableParser<>(lexer, new AclParser(new CommonTokenStream(lexer)));
    }

    AclExpression read(List<Excerpt> words, int first) {
        SampleExpression asFetch = samples.read(words, first);
        if (first >= words.size()) {
            Excerpt nothing = asFetch.fetch().name();
            Problem problem = new Problem(Kind.CRITERION_MISSING, nothing.raw());
            return new AclExpression(nothing, asFetch, asFetch, List.of(), List.of(), Optional.of(problem));
        }
        Excerpt criterion = words.get(first);
        SampleExpression asKeyword = asFetch.wordCount() == 1 ? asFetch : samples.readWord(criterion);
        if (first + 1 == words.size()) {
            return new AclExpression(criterion, asKeyword, asFetch, List.of(), List.of(), Optional.empty());
        }
        JoinedWords joined = new JoinedWords(words, first);
        AclContext context = parser.on(joined.text(), AclLexer.DEFAULT_MODE).acl();
        Builder builder = new Builder(joined);
        context.flag().forEach(flag -> flag.accept(builder));
        List<Excerpt> patterns = builder.problem == null ? builder.patterns(context.PATTERN()) : List.of();
        return new AclExpression(
                criterion, asKeyword, asFetch, builder.flags, patterns, Optional.ofNullable(builder.problem));
    }

    private static final class Builder extends AclParserBaseVisitor<@Nullable Void> {

        private final JoinedWords words;
        private final List<Flag> flags = new ArrayList<>();
        private @Nullable Problem problem;

        Builder(JoinedWords words) {
            this.words = words;
        }

        List<Excerpt> patterns(List<TerminalNode> patterns) {
            return patterns.isEmpty()
                    ? List.of()
                    : words.range(words.indexOf(patterns.get(0).getSymbol()), words.size());
        }

        @Override
        public @Nullable Void visitSimpleFlag(SimpleFlagContext context) {
            return add(context, Optional.empty());
        }

        @Override
        public @Nullable Void visitEndOfFlags(EndOfFlagsContext context) {
            return add(context, Optional.empty());
        }

        @Override
        public @Nullable Void visitFlagWithOperand(FlagWithOperandContext context) {
            Excerpt flag = words.excerpt(context.getStart());
            Optional<Excerpt> operand = context.OPERAND() == null
                    ? Optional.empty()
                    : Optional.of(words.excerpt(context.OPERAND().getSymbol()));
            boolean isMethod = flag.value().equals("-m");
            if (isMethod && flags.stream().anyMatch(earlier -> earlier.is("-f"))) {
                return fail(Kind.METHOD_BEHIND_FILE, flag);
            }
            add(context, operand);
            boolean mayStandLast = flag.value().equals("-u");
            return operand.isPresent() || mayStandLast ? null : fail(Kind.OPERAND_MISSING, flag);
        }

        @Override
        public @Nullable Void visitUnknownFlag(UnknownFlagContext context) {
            return fail(Kind.FLAG_UNKNOWN, words.excerpt(context.getStart()));
        }

        private @Nullable Void add(FlagContext context, Optional<Excerpt> operand) {
            if (problem == null) {
                flags.add(new Flag(words.excerpt(context.getStart()), operand));
            }
            return null;
        }

        private @Nullable Void fail(Kind kind, Excerpt flag) {
            if (problem == null) {
                problem = new Problem(kind, flag.raw());
            }
            return null;
        }
    }
}
