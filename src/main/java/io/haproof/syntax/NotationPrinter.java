package io.haproof.syntax;

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
import java.util.stream.Collectors;

/** Writes a notation as text. */
final class NotationPrinter implements Notation.Visitor<String> {
    private static final NotationPrinter PRINTER = new NotationPrinter();

    private NotationPrinter() {}

    static String print(Notation notation) {
        return notation.accept(PRINTER);
    }

    @Override
    public String visit(Sequence sequence) {
        return sequence.items().stream().map(NotationPrinter::item).collect(Collectors.joining(" "));
    }

    @Override
    public String visit(Choice choice) {
        return "( " + join(choice.alternatives(), " | ") + " )";
    }

    @Override
    public String visit(Maybe maybe) {
        return "[ " + alternatives(maybe.body()) + " ]";
    }

    @Override
    public String visit(Options options) {
        return "{ " + join(options.alternatives(), " | ") + " }";
    }

    @Override
    public String visit(Repeat repeat) {
        return repeated(repeat.body()) + (repeat.atLeastOnce() ? "+" : "*");
    }

    @Override
    public String visit(Guarded guarded) {
        boolean again = guarded.body() instanceof Guarded;
        String body = again ? item(guarded.body()) : print(guarded.body());
        return "@" + guarded.range() + (body.isEmpty() ? "" : " " + body);
    }

    @Override
    public String visit(WordPattern word) {
        return word.parts().stream().map(NotationPrinter::part).collect(Collectors.joining());
    }

    /** A sequence or a guard reaches to the end of its alternative, so inside another one it needs brackets. */
    private static String item(Notation notation) {
        boolean open = notation instanceof Sequence || notation instanceof Guarded;
        return open ? "( " + print(notation) + " )" : print(notation);
    }

    /** The sign of repetition sticks to a bracket or to a hole, and never to a literal or to another sign. */
    private static String repeated(Notation body) {
        boolean endsInHole = body instanceof WordPattern word
                && word.parts().get(word.parts().size() - 1) instanceof Hole;
        boolean plain = body instanceof WordPattern && !endsInHole || body instanceof Repeat;
        return plain ? "( " + print(body) + " )" : item(body);
    }

    private static String alternatives(Notation body) {
        return body instanceof Choice choice ? join(choice.alternatives(), " | ") : print(body);
    }

    private static String join(List<Notation> notations, String separator) {
        return notations.stream().map(NotationPrinter::print).collect(Collectors.joining(separator));
    }

    private static String part(Part part) {
        if (part instanceof Hole hole) {
            return "<" + hole.type() + (hole.detail().isEmpty() ? "" : ":" + hole.detail()) + ">";
        }
        return ((Literal) part).text();
    }
}
