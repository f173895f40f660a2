package io.haproof.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NotationProperties {

    @Property(tries = 500)
    void reading_what_was_printed_gives_the_same_tree(@ForAll("notations") Notation notation) {
        assertEquals(notation, Notation.parse(notation.print()));
    }

    @Property(tries = 500)
    void any_text_is_read_or_refused_with_a_message(@ForAll String text) {
        try {
            Notation read = Notation.parse(text);
            assertEquals(read, Notation.parse(read.print()));
        } catch (NotationException refused) {
            assertEquals(true, refused.offset() <= text.length());
        }
    }

    @Provide
    Arbitrary<Notation> notations() {
        return tree(3);
    }

    private static Arbitrary<Notation> tree(int depth) {
        if (depth == 0) {
            return word();
        }
        Arbitrary<Notation> inner = Arbitraries.lazy(() -> tree(depth - 1));
        Arbitrary<List<Notation>> several = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(List.of(
                word(),
                several.map(Sequence::new),
                several.map(Choice::new),
                several.map(Options::new),
                inner.map(Maybe::new),
                inner.map(body -> new Repeat(body, true)),
                inner.map(body -> new Repeat(body, false)),
                inner.map(body -> new Guarded("2.0-2.8", body))));
    }

    private static Arbitrary<Notation> word() {
        Arbitrary<Part> literal = Arbitraries.strings()
                .withChars("abz09-_.:,!")
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(Literal::new);
        Arbitrary<Part> hole =
                Arbitraries.of("", "0..", "a,b", "s;1..;warn=1..99").map(detail -> new Hole("type", detail));
        return Arbitraries.oneOf(List.of(
                        literal.map(List::of),
                        hole.map(List::of),
                        literal.flatMap(first -> hole.map(second -> List.of(first, second))),
                        hole.flatMap(first -> literal.map(second -> List.of(first, second)))))
                .map(parts -> new WordPattern(parts));
    }
}
