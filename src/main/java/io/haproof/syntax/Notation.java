package io.haproof.syntax;

import java.util.List;

/**
 * The small language in which the catalogue writes what may follow a keyword, as a tree.
 *
 * <p>Text such as {@code ( roundrobin | @2.6+ hash <expr> ) [ <cond> ]} becomes a tree with {@link #parse} and text
 * again with {@link #print}. Brackets stand alone between blanks; inside a word everything but {@code <holes>} is
 * literal. The types of holes are listed in {@code docs/catalogue.md}.
 */
public sealed interface Notation {

    /** The notation of a keyword that takes nothing. */
    static Notation nothing() {
        return new Sequence(List.of());
    }

    /**
     * Reads a notation.
     *
     * @throws NotationException naming the place and what was expected there
     */
    static Notation parse(String text) {
        return NotationReader.read(text);
    }

    /** The text that {@link #parse} makes this tree of. */
    default String print() {
        return NotationPrinter.print(this);
    }

    <R> R accept(Visitor<R> visitor);

    /** One after the other, each in its place. */
    record Sequence(List<Notation> items) implements Notation {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ( a | b )}: exactly one of them. */
    record Choice(List<Notation> alternatives) implements Notation {
        public Choice {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code [ a ]}: once or not at all. Several alternatives are a {@link Choice} inside. */
    record Maybe(Notation body) implements Notation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** <code>{ a | b }</code>: in any order, each any number of times. */
    record Options(List<Notation> alternatives) implements Notation {
        public Options {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code a*} or {@code a+}. */
    record Repeat(Notation body, boolean atLeastOnce) implements Notation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code @2.4+ a}: exists in some versions only. What the vocabulary of one version returns has none of these. */
    record Guarded(String range, Notation body) implements Notation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One word of the line, made of literal characters and holes: {@code hdr(<header>)}. */
    record WordPattern(List<Part> parts) implements Notation {
        public WordPattern {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A piece of a {@link WordPattern}. */
    sealed interface Part {}

    /** Characters that must stand there exactly. */
    record Literal(String text) implements Part {}

    /**
     * A place for a value: {@code <type>} or {@code <type:detail>}.
     *
     * @param detail what the type says about it, empty when there is none; its fields are separated by {@code ;}
     */
    record Hole(String type, String detail) implements Part {
        /** The fields of the detail, in order; empty when there is no detail. */
        public List<String> fields() {
            return detail.isEmpty() ? List.of() : List.of(detail.split(";", -1));
        }
    }

    /** One method for each kind of notation. */
    interface Visitor<R> {
        R visit(Sequence sequence);

        R visit(Choice choice);

        R visit(Maybe maybe);

        R visit(Options options);

        R visit(Repeat repeat);

        R visit(Guarded guarded);

        R visit(WordPattern word);
    }
}
