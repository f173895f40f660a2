package io.haproof.directive;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Dialect;
import io.haproof.catalogue.Enumeration;
import io.haproof.catalogue.LogAlias;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.LogFormat;
import io.haproof.syntax.LogFormat.Alias;
import io.haproof.syntax.LogFormat.Expression;
import io.haproof.syntax.LogFormat.LostPercent;
import io.haproof.syntax.LogFormat.Percent;
import io.haproof.syntax.LogFormat.Text;
import io.haproof.syntax.LogFormat.Unread;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.util.Map;
import java.util.Optional;

/** A log format, be it that of a log or of a value that a rule makes. */
final class FormatArgument implements ArgumentType {

    /** Whose format HAProxy compiles only for the proxies that use it, by the detail that says so. */
    private static final Map<String, LateProblem.Use> LATE = Map.of(
            "late", LateProblem.Use.SETTING,
            "late-frontend", LateProblem.Use.FRONTEND_SETTING,
            "late-own", LateProblem.Use.OWN);

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        try {
            compile(cursor, hole, text);
        } catch (Misfit misfit) {
            LateProblem.Use use = LATE.get(hole.detail());
            if (use == null) {
                throw misfit;
            }
            cursor.keepForLater(misfit.problem(), use);
        }
    }

    private static void compile(Cursor cursor, Hole hole, Excerpt text) {
        if (text.value().indexOf('%') >= 0) {
            LogFormat format = cursor.context().languages().logFormat(text);
            ItemCheck check = new ItemCheck(cursor, SampleCheck.ofFormat(cursor), LATE.containsKey(hole.detail()));
            for (LogFormat.Item item : format.items()) {
                item.accept(check);
            }
            if (format.problem().isPresent()) {
                throw new Misfit(malformed(format.problem().get(), text));
            }
            cursor.bind(hole, text, format);
        } else {
            cursor.bind(hole, text, text.value());
        }
    }

    private static Problem malformed(LogFormat.Problem problem, Excerpt text) {
        String message = switch (problem.kind()) {
            case ITEM_MISSING, PERCENT_ALONE -> "no variable follows the \"%\"; write \"%%\" for a percent sign";
            case BRACE_OPEN -> "the flags are not closed; expected a \"}\"";
            case FLAGS_ALONE -> "a variable or an expression in brackets must follow the flags";
            case LABEL_OPEN -> "the name in parentheses is not closed; expected a \")\"";
            case LABEL_CHARACTER -> "the character cannot stand in the name of an item";
            case BRACKET_OPEN -> "the expression is not closed; expected a \"]\"";
            case BRACKET_EXPECTED -> "only a \"]\" can follow the expression";
            case EXPRESSION -> "the expression in brackets is malformed";
        };
        return Problem.fatal(
                Kind.UNKNOWN_LOG_VARIABLE, problem.span().isEmpty() ? text.raw() : problem.span(), message);
    }

    @Override
    public String describe(Hole hole) {
        return "a log format";
    }

    /** Checks one item after the other. */
    private record ItemCheck(Cursor cursor, SampleCheck samples, boolean isLate)
            implements LogFormat.Item.Visitor<Boolean> {

        @Override
        public Boolean text(Text item) {
            return true;
        }

        @Override
        public Boolean percent(Percent item) {
            return true;
        }

        @Override
        public Boolean lostPercent(LostPercent item) {
            return true;
        }

        @Override
        public Boolean unread(Unread item) {
            return true;
        }

        @Override
        public Boolean expression(Expression item) {
            item.label().ifPresent(this::checkLabel);
            samples.check(item.expression());
            return true;
        }

        @Override
        public Boolean alias(Alias item) {
            Vocabulary vocabulary = cursor.context().vocabulary();
            item.label().ifPresent(this::checkLabel);
            String name = item.name().value();
            Optional<LogAlias> alias = vocabulary.alias(name);
            if (alias.isEmpty()) {
                throw new Misfit(unknown(vocabulary, item.name()));
            }
            if (alias.get().deprecation().isPresent()) {
                String instead = alias.get().deprecation().get().instead();
                cursor.remark(
                        Problem.warning(Kind.DEPRECATED, item.span(), "\"%" + name + "\" is deprecated" + instead));
            }
            if (!isLate && alias.get().tcpVerdict() == Verdict.REFUSED) {
                checkMode(item, alias.get());
            }
            return true;
        }

        /** A variable of http mode in a rule, which some versions look at when they read it, and others at the end. */
        private void checkMode(Alias item, LogAlias alias) {
            Section section = cursor.context().section();
            boolean isOther =
                    section.mode().filter(mode -> !mode.equals("http")).isPresent();
            String message = "\"%" + item.name() + "\" has a value in http mode only, and " + section.title()
                    + " is in another one";
            Problem problem = Problem.fatal(Kind.HTTP_VARIABLE, item.span(), message);
            Dialect dialect = cursor.context().vocabulary().dialect();
            if (dialect.whole("http-alias-in-rule-at-last") == Verdict.REFUSED) {
                if (alias.http()) {
                    cursor.keepForLater(problem, LateProblem.Use.NOT_HTTP);
                }
            } else if (isOther) {
                throw new Misfit(problem);
            }
        }

        private void checkLabel(LogFormat.Label label) {
            Optional<Enumeration> types = cursor.context().vocabulary().enumeration("log-item-type");
            boolean isUnknown = types.isPresent()
                    && label.type().map(type -> !types.get().has(type.value())).orElse(false);
            if (isUnknown) {
                Excerpt type = label.type().get();
                throw new Misfit(TextArguments.unknownWord(
                        "the name of an item", type, types.get().accepted()));
            }
        }

        private static Problem unknown(Vocabulary vocabulary, Excerpt name) {
            Optional<Problem> otherVersion = Catalogue.load()
                    .history(io.haproof.catalogue.Kind.LOG_ALIAS, name.value())
                    .flatMap(history -> UnknownWords.otherVersion(vocabulary, history, name.raw()));
            if (otherVersion.isPresent()) {
                return otherVersion.get();
            }
            Optional<String> nearest = Suggestion.nearest(name.value(), vocabulary.aliases());
            String message = "unknown variable \"%" + name.value() + '"'
                    + nearest.map(near -> "; did you mean \"%" + near + "\"?")
                            .orElse("; write \"%%\" for a percent sign");
            Problem problem = Problem.fatal(Kind.UNKNOWN_LOG_VARIABLE, name.raw(), message);
            return problem.suggesting(nearest, name.raw());
        }
    }
}
