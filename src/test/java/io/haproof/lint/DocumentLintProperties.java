package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.catalogue.Catalogue;
import io.haproof.listener.ListenerArbitraries;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.ListenerWriter;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.Value;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of all documents that are as the API document says, and of those with one mistake. */
class DocumentLintProperties {

    private static final Linter LINTER = Linter.forTarget(Catalogue.load().defaultVersion());

    @Provide
    static Arbitrary<Listeners> listeners() {
        return ListenerArbitraries.listenersWithHyphens();
    }

    private static List<Finding> errors(String text, Notation notation) throws DocumentException {
        return LINTER.lint(ListenerDocument.read(Source.of("listeners", text), notation)).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    @Property(tries = 300)
    void a_valid_document_has_no_error(@ForAll("listeners") Listeners listeners, @ForAll Notation notation)
            throws DocumentException {
        String text = ListenerWriter.write(listeners, notation);
        assertEquals(List.of(), errors(text, notation), text);
    }

    @Property(tries = 300)
    void a_value_of_another_type_or_with_a_control_character_is_one_error(
            @ForAll("listeners") Listeners listeners, @ForAll @IntRange(max = 1000) int which, @ForAll boolean isType)
            throws DocumentException {
        String text = ListenerWriter.write(listeners, Notation.JSON);
        List<Span> values = new ArrayList<>();
        collect(
                ListenerDocument.read(Source.of("listeners", text), Notation.JSON)
                        .root(),
                values);
        if (!values.isEmpty()) {
            Span span = values.get(which % values.size());
            String wrong = text.substring(0, span.start()) + (isType ? "1.5" : "\"a\\n\"") + text.substring(span.end());
            List<Finding> errors = errors(wrong, Notation.JSON);
            assertEquals(1, errors.size(), () -> errors + wrong);
            assertEquals(span.start(), errors.get(0).span().start());
        }
    }

    /** The places of all texts and numbers that are not empty. */
    private static void collect(Value value, List<Span> places) {
        if (value instanceof Value.Fields fields) {
            fields.members().forEach(member -> collect(member.value(), places));
        } else if (value instanceof Value.Items list) {
            list.items().forEach(item -> collect(item, places));
        } else if (!value.isEmpty()) {
            places.add(value.span());
        }
    }
}
