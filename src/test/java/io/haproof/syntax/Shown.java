package io.haproof.syntax;

import io.haproof.syntax.BlockCondition.Expression;
import io.haproof.syntax.SampleExpression.Argument;
import io.haproof.syntax.SampleExpression.Call;
import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Trees of the embedded languages as short texts, for tables of examples. */
final class Shown {

    private final String line;

    private Shown(String line) {
        this.line = line;
    }

    /** A line to take words from: one blank separates two words, and a blank inside a word is written as a middle dot. */
    static Shown line(String line) {
        return new Shown(line.replace("<>", ""));
    }

    List<Excerpt> words() {
        List<Excerpt> words = new ArrayList<>();
        int start = 0;
        for (String word : line.split(" ", -1)) {
            words.add(Excerpt.verbatim(word.replace('·', ' '), start));
            start += word.length() + 1;
        }
        return words;
    }

    Excerpt word() {
        return Excerpt.verbatim(line.replace('·', ' '), 0);
    }

    String show(SampleExpression expression) {
        String calls = expression.calls().stream().map(this::show).collect(Collectors.joining(" > "));
        String words = expression.wordCount() == 1 ? "" : " #" + expression.wordCount();
        return calls
                + words
                + expression.problem().map(p -> problem(p.kind(), p.span())).orElse("");
    }

    private String show(Call call) {
        String arguments = call.arguments().stream()
                .map(Argument::value)
                .map(Excerpt::value)
                .collect(Collectors.joining(";", "[", "]"));
        return call.name() + (call.hasParentheses() ? arguments : "");
    }

    String show(Condition condition) {
        String alternatives = condition.alternatives().stream()
                .map(alternative -> alternative.terms().stream().map(this::show).collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" | "));
        String oddities = condition.oddities().stream()
                .map(oddity -> " ?" + oddity.kind() + " " + oddity.span().of(line))
                .collect(Collectors.joining());
        return condition.polarity() + " " + alternatives + oddities
                + condition.problem().map(p -> problem(p.kind(), p.span())).orElse("");
    }

    private String show(Condition.Term term) {
        String test = term.test().accept(new Condition.Test.Visitor<>() {
            @Override
            public String named(Condition.NamedAcl acl) {
                return acl.name().value();
            }

            @Override
            public String anonymous(Condition.AnonymousAcl acl) {
                return acl.words().toString();
            }
        });
        return (term.isNegated() ? "not " : "") + test;
    }

    String show(AclExpression acl) {
        String flags = acl.flags().stream()
                .map(flag ->
                        " " + flag.word() + flag.operand().map(x -> "=" + x).orElse(""))
                .collect(Collectors.joining());
        return acl.criterion() + flags + " " + acl.patterns()
                + acl.problem().map(p -> problem(p.kind(), p.span())).orElse("");
    }

    String show(LogFormat format) {
        return format.items().stream().map(this::show).collect(Collectors.joining(" "))
                + format.problem().map(p -> problem(p.kind(), p.span())).orElse("");
    }

    private String show(LogFormat.Item item) {
        return item.accept(new LogFormat.Item.Visitor<>() {
            @Override
            public String text(LogFormat.Text text) {
                return "'" + text.raw() + "'";
            }

            @Override
            public String percent(LogFormat.Percent percent) {
                return "percent";
            }

            @Override
            public String lostPercent(LogFormat.LostPercent percent) {
                return "lost";
            }

            @Override
            public String alias(LogFormat.Alias alias) {
                return alias.name() + extras(alias.label(), alias.flags());
            }

            @Override
            public String expression(LogFormat.Expression expression) {
                return "(" + show(expression.expression()) + ")" + extras(expression.label(), expression.flags());
            }

            @Override
            public String unread(LogFormat.Unread unread) {
                return "unread '" + unread.raw() + "'";
            }
        });
    }

    private static String extras(Optional<LogFormat.Label> label, Optional<Excerpt> flags) {
        return flags.map(x -> "{" + x + "}").orElse("")
                + label.map(x -> "=" + x.name()
                                + x.type().map(type -> ":" + type).orElse(""))
                        .orElse("");
    }

    String show(BlockCondition condition) {
        return show(condition.expression())
                + condition
                        .ignored()
                        .map(span -> " ignored '" + span.of(line) + "'")
                        .orElse("")
                + condition.problem().map(p -> problem(p.kind(), p.span())).orElse("");
    }

    private String show(Expression expression) {
        return expression.accept(new Expression.Visitor<>() {
            @Override
            public String any(BlockCondition.Any any) {
                return any.operands().stream().map(Shown.this::show).collect(Collectors.joining(" | ", "(", ")"));
            }

            @Override
            public String all(BlockCondition.All all) {
                return all.operands().stream().map(Shown.this::show).collect(Collectors.joining(" & ", "(", ")"));
            }

            @Override
            public String not(BlockCondition.Not not) {
                return "not " + show(not.operand());
            }

            @Override
            public String literal(BlockCondition.Literal literal) {
                return String.valueOf(literal.value());
            }

            @Override
            public String test(BlockCondition.Test test) {
                return show(test.predicate());
            }
        });
    }

    private String problem(Enum<?> kind, Span span) {
        String culprit = span.of(line);
        return " !" + kind + " at " + (culprit.isEmpty() ? span.start() : "'" + culprit + "'");
    }
}
