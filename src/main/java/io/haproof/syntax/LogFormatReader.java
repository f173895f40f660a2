package io.haproof.syntax;

import io.haproof.syntax.LogFormat.Alias;
import io.haproof.syntax.LogFormat.Expression;
import io.haproof.syntax.LogFormat.Item;
import io.haproof.syntax.LogFormat.Kind;
import io.haproof.syntax.LogFormat.Label;
import io.haproof.syntax.LogFormat.LostPercent;
import io.haproof.syntax.LogFormat.Percent;
import io.haproof.syntax.LogFormat.Problem;
import io.haproof.syntax.LogFormat.Text;
import io.haproof.syntax.LogFormat.Unread;
import io.haproof.syntax.grammar.LogFormatLexer;
import io.haproof.syntax.grammar.LogFormatParser;
import io.haproof.syntax.grammar.LogFormatParser.AliasContext;
import io.haproof.syntax.grammar.LogFormatParser.BracketedContext;
import io.haproof.syntax.grammar.LogFormatParser.DirectiveContext;
import io.haproof.syntax.grammar.LogFormatParser.FlagsContext;
import io.haproof.syntax.grammar.LogFormatParser.ItemContext;
import io.haproof.syntax.grammar.LogFormatParser.LabelledContext;
import io.haproof.syntax.grammar.LogFormatParser.LogFormatContext;
import io.haproof.syntax.grammar.LogFormatParser.MisplacedContext;
import io.haproof.syntax.grammar.LogFormatParser.PercentContext;
import io.haproof.syntax.grammar.LogFormatParser.TextContext;
import io.haproof.syntax.grammar.LogFormatParser.UnlabelledContext;
import io.haproof.syntax.grammar.LogFormatParserBaseVisitor;
import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Reads log formats. */
final class LogFormatReader {

    private final ReusableParser<LogFormatParser> parser;
    private final SampleReader samples;
    private final int mode;

    LogFormatReader(LanguageDialect dialect, SampleReader samples) {
        this.samples = samples;
        this.mode = dialect.namedLogItems()
                ? LogFormatLexer.DEFAULT_MODE
                : dialect.arguments() == ArgumentStyle.PLAIN ? LogFormatLexer.PLAIN : LogFormatLexer.UNNAMED;
        LogFormatLexer lexer = new LogFormatLexer(new Utf16Stream(""));
        parser = new ReusableParser<>(lexer, new LogFormatParser(new CommonTokenStream(lexer)));
    }

    LogFormat read(Excerpt word) {
        if (word.value().indexOf('%') < 0) {
            List<Item> items = word.value().isEmpty() ? List.of() : List.of(new Text(word));
            return new LogFormat(items, Optional.empty());
        }
        return new Builder(word, samples).build(parser.on(word.value(), mode).logFormat());
    }

    private static final class Builder extends LogFormatParserBaseVisitor<@Nullable Void> {

        private final Excerpt word;
        private final SampleReader samples;
        private final int end;
        private final List<Item> items = new ArrayList<>();
        private @Nullable Problem problem;

        /** Up to where the items in the list reach; text is put into the list only when it is known where it ends. */
        private int done;

        private Optional<Label> label = Optional.empty();
        private Optional<Excerpt> flags = Optional.empty();
        private Excerpt raw;

        Builder(Excerpt word, SampleReader samples) {
            this.word = word;
            this.samples = samples;
            this.end = word.value().length();
            this.raw = word;
        }

        LogFormat build(LogFormatContext context) {
            int textEnd = 0;
            for (ItemContext item : context.item()) {
                if (item instanceof DirectiveContext) {
                    addText(textEnd);
                    item.accept(this);
                }
                if (problem != null) {
                    break;
                }
                textEnd = end(item);
            }
            if (problem == null) {
                addText(textEnd);
            } else if (done < end) {
                items.add(new Unread(word.sub(done, end)));
            }
            return new LogFormat(items, Optional.ofNullable(problem));
        }

        private void addText(int textEnd) {
            if (textEnd > done) {
                items.add(new Text(word.sub(done, textEnd)));
                done = textEnd;
            }
        }

        private void add(Item item) {
            items.add(item);
            done += item.raw().value().length();
        }

        @Override
        public @Nullable Void visitText(TextContext context) {
            return null;
        }

        @Override
        public @Nullable Void visitDirective(DirectiveContext context) {
            label = Optional.empty();
            flags = Optional.empty();
            raw = word.sub(start(context), end(context));
            context.start().accept(this);
            if (problem == null && context.flags() != null) {
                context.flags().accept(this);
            }
            if (problem != null) {
                return null;
            }
            if (context.target() != null) {
                return context.target().accept(this);
            }
            if (context.flags() != null) {
                return fail(Kind.FLAGS_ALONE, context.flags());
            }
            if (end(context) == end) {
                return fail(Kind.ITEM_MISSING, context);
            }
            add(new LostPercent(raw));
            return null;
        }

        @Override
        public @Nullable Void visitUnlabelled(UnlabelledContext context) {
            return null;
        }

        @Override
        public @Nullable Void visitLabelled(LabelledContext context) {
            int nameEnd = -1;
            for (ParseTree child : context.children) {
                Token token = ((TerminalNode) child).getSymbol();
                boolean isColon = token.getType() == LogFormatLexer.COLON;
                if (token.getType() == LogFormatLexer.LABEL_OTHER || isColon && nameEnd >= 0) {
                    return fail(Kind.LABEL_CHARACTER, span(token));
                }
                if (isColon) {
                    nameEnd = token.getStartIndex();
                }
            }
            if (context.LABEL_END() == null) {
                Token open = context.getStart();
                return fail(Kind.LABEL_OPEN, word.span(open.getStopIndex(), open.getStopIndex() + 1));
            }
            int from = context.getStart().getStopIndex() + 1;
            int to = end(context) - 1;
            Excerpt name = word.sub(from, nameEnd < 0 ? to : nameEnd);
            label = Optional.of(
                    new Label(name, nameEnd < 0 ? Optional.empty() : Optional.of(word.sub(nameEnd + 1, to))));
            return null;
        }

        @Override
        public @Nullable Void visitFlags(FlagsContext context) {
            if (context.FLAGS_END() == null) {
                return fail(Kind.BRACE_OPEN, span(context.getStart()));
            }
            flags = Optional.of(word.sub(start(context) + 1, end(context) - 1));
            return null;
        }

        @Override
        public @Nullable Void visitAlias(AliasContext context) {
            add(new Alias(raw, word.sub(start(context), end(context)), label, flags));
            return null;
        }

        @Override
        public @Nullable Void visitBracketed(BracketedContext context) {
            boolean isClosed = context.BRACKET_END() != null;
            Excerpt text = word.sub(start(context) + 1, end(context) - (isClosed ? 1 : 0));
            SampleReader.Bracketed read = samples.readBracketed(text, isClosed);
            add(new Expression(raw, read.expression(), label, flags));
            if (read.expression().problem().isPresent()) {
                fail(Kind.EXPRESSION, read.expression().problem().get().span());
            } else if (read.surplus().isPresent()) {
                fail(Kind.BRACKET_EXPECTED, read.surplus().get());
            } else if (!isClosed) {
                fail(Kind.BRACKET_OPEN, span(context.getStart()));
            }
            return null;
        }

        @Override
        public @Nullable Void visitPercent(PercentContext context) {
            add(new Percent(raw));
            return null;
        }

        @Override
        public @Nullable Void visitMisplaced(MisplacedContext context) {
            return fail(flags.isPresent() ? Kind.FLAGS_ALONE : Kind.PERCENT_ALONE, raw.raw());
        }

        private @Nullable Void fail(Kind kind, ParserRuleContext context) {
            return fail(kind, word.span(start(context), end(context)));
        }

        private @Nullable Void fail(Kind kind, Span span) {
            problem = new Problem(kind, span);
            return null;
        }

        private Span span(Token token) {
            return word.span(token.getStartIndex(), token.getStopIndex() + 1);
        }

        private static int start(ParserRuleContext context) {
            return context.getStart().getStartIndex();
        }

        private static int end(ParserRuleContext context) {
            return context.getStop().getStopIndex() + 1;
        }
    }
}
