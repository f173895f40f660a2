package io.haproof.syntax;

import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A log format: text with aliases such as {@code %ci} and sample expressions such as {@code %[src]} in it.
 *
 * <p>The items tile the format: their raw texts in a row are the format. HAProxy stops at the first problem; the rest of the
 * format is then one {@link Unread} item.
 *
 * @param items the items in their order
 * @param problem why HAProxy refuses the format, whatever the names in it mean
 */
public record LogFormat(List<Item> items, Optional<Problem> problem) {

    public LogFormat {
        items = List.copyOf(items);
    }

    /** A part of a log format. */
    public sealed interface Item permits Text, Percent, LostPercent, Alias, Expression, Unread {

        /** The characters that it is made of. */
        Excerpt raw();

        <R> R accept(Visitor<R> visitor);

        default Span span() {
            return raw().raw();
        }

        /** Does something with each kind of item. */
        interface Visitor<R> {
            R text(Text item);

            R percent(Percent item);

            R lostPercent(LostPercent item);

            R alias(Alias item);

            R expression(Expression item);

            R unread(Unread item);
        }
    }

    /** Text that stands for itself. */
    public record Text(Excerpt raw) implements Item {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** A {@code %%}, which stands for one percent sign. */
    public record Percent(Excerpt raw) implements Item {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.percent(this);
        }
    }

    /** A percent sign, and maybe a name in parentheses, that HAProxy drops because no item follows. */
    public record LostPercent(Excerpt raw) implements Item {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lostPercent(this);
        }
    }

    /**
     * What HAProxy calls an alias or a variable.
     *
     * @param name the whole run of letters and digits
     * @param label the name for structured formats, if any
     * @param flags what stands in braces, if any
     */
    public record Alias(Excerpt raw, Excerpt name, Optional<Label> label, Optional<Excerpt> flags) implements Item {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alias(this);
        }
    }

    /**
     * A sample expression in brackets.
     *
     * @param expression the expression; when it has a problem, the format has one of kind {@link Kind#EXPRESSION}
     * @param label the name for structured formats, if any
     * @param flags what stands in braces, if any
     */
    public record Expression(Excerpt raw, SampleExpression expression, Optional<Label> label, Optional<Excerpt> flags)
            implements Item {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expression(this);
        }
    }

    /** What HAProxy does not read because of the problem in front of it or at its beginning. */
    public record Unread(Excerpt raw) implements Item {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unread(this);
        }
    }

    /**
     * What stands in the parentheses of {@code %(name:type)}.
     *
     * @param name the name, which may be empty
     * @param type the type, if there is a colon; it may be empty
     */
    public record Label(Excerpt name, Optional<Excerpt> type) {}

    /** Why HAProxy refuses the format. */
    public record Problem(Kind kind, Span span) {}

    /** What can be wrong with the form of a log format. */
    public enum Kind {
        /** The format ends behind {@code %} or <code>%(name)</code>. */
        ITEM_MISSING,
        /** A digit or a blank follows {@code %}. */
        PERCENT_ALONE,
        /** A brace is not closed; the span is that of the opening one. */
        BRACE_OPEN,
        /** No alias and no bracket follows the flags in braces. */
        FLAGS_ALONE,
        /** The parentheses of a name are not closed; the span is that of the opening one. */
        LABEL_OPEN,
        /** A character may not stand in a name in parentheses. */
        LABEL_CHARACTER,
        /** A bracket is not closed; the span is that of the opening one. */
        BRACKET_OPEN,
        /** Something other than the closing bracket follows an expression. */
        BRACKET_EXPECTED,
        /** The expression in brackets has a problem of its own. */
        EXPRESSION
    }
}
