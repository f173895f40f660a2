package io.haproof.catalogue.store;

import io.haproof.syntax.Notation;
import io.haproof.syntax.Notation.Choice;
import io.haproof.syntax.Notation.Guarded;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Notation.Literal;
import io.haproof.syntax.Notation.Maybe;
import io.haproof.syntax.Notation.Options;
import io.haproof.syntax.Notation.Part;
import io.haproof.syntax.Notation.Repeat;
import io.haproof.syntax.Notation.Sequence;
import io.haproof.syntax.Notation.WordPattern;
import java.util.ArrayList;
import java.util.List;

/** A notation as bytes and back. */
final class NotationCodec {
    private static final int SEQUENCE = 0;
    private static final int CHOICE = 1;
    private static final int MAYBE = 2;
    private static final int OPTIONS = 3;
    private static final int ANY_NUMBER = 4;
    private static final int AT_LEAST_ONCE = 5;
    private static final int GUARDED = 6;
    private static final int WORD = 7;
    private static final int LITERAL = 0;
    private static final int HOLE = 1;

    private NotationCodec() {}

    static void write(Notation notation, ImageWriter.Body body) {
        notation.accept(new Writer(body));
    }

    static Notation read(Image.Cursor cursor) {
        int tag = cursor.number();
        return switch (tag) {
            case SEQUENCE -> new Sequence(list(cursor));
            case CHOICE -> new Choice(list(cursor));
            case MAYBE -> new Maybe(read(cursor));
            case OPTIONS -> new Options(list(cursor));
            case ANY_NUMBER -> new Repeat(read(cursor), false);
            case AT_LEAST_ONCE -> new Repeat(read(cursor), true);
            case GUARDED -> new Guarded(cursor.string(), read(cursor));
            case WORD -> word(cursor);
            default -> throw new IllegalStateException("no notation: " + tag);
        };
    }

    private static List<Notation> list(Image.Cursor cursor) {
        int size = cursor.number();
        List<Notation> notations = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            notations.add(read(cursor));
        }
        return notations;
    }

    private static WordPattern word(Image.Cursor cursor) {
        int size = cursor.number();
        List<Part> parts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            boolean hole = cursor.number() == HOLE;
            String text = cursor.string();
            parts.add(hole ? new Hole(text, cursor.string()) : new Literal(text));
        }
        return new WordPattern(parts);
    }

    private record Writer(ImageWriter.Body body) implements Notation.Visitor<Integer> {
        @Override
        public Integer visit(Sequence sequence) {
            return list(SEQUENCE, sequence.items());
        }

        @Override
        public Integer visit(Choice choice) {
            return list(CHOICE, choice.alternatives());
        }

        @Override
        public Integer visit(Maybe maybe) {
            return wrapper(MAYBE, maybe.body());
        }

        @Override
        public Integer visit(Options options) {
            return list(OPTIONS, options.alternatives());
        }

        @Override
        public Integer visit(Repeat repeat) {
            return wrapper(repeat.atLeastOnce() ? AT_LEAST_ONCE : ANY_NUMBER, repeat.body());
        }

        @Override
        public Integer visit(Guarded guarded) {
            body.number(GUARDED);
            body.string(guarded.range());
            return guarded.body().accept(this);
        }

        @Override
        public Integer visit(WordPattern word) {
            body.number(WORD);
            body.number(word.parts().size());
            for (Part part : word.parts()) {
                if (part instanceof Hole hole) {
                    body.number(HOLE);
                    body.string(hole.type());
                    body.string(hole.detail());
                } else {
                    body.number(LITERAL);
                    body.string(((Literal) part).text());
                }
            }
            return WORD;
        }

        private int list(int tag, List<Notation> notations) {
            body.number(tag);
            body.number(notations.size());
            notations.forEach(notation -> notation.accept(this));
            return tag;
        }

        private int wrapper(int tag, Notation notation) {
            body.number(tag);
            return notation.accept(this);
        }
    }
}
