package io.haproof.input;

import io.haproof.listener.ListenerDocument;
import io.haproof.text.Source;
import java.util.List;
import java.util.Optional;

/** What a file holds, as far as its bytes tell. */
public sealed interface Input {

    /**
     * Looks at the bytes of a file.
     *
     * @param name what reports call the file; one that ends in {@code .yaml} or {@code .yml} says that it is YAML, all else is
     *     told by what is in the file
     */
    static Input of(String name, byte[] bytes) {
        return BinaryCheck.reason(bytes).<Input>map(Unusable::new).orElseGet(() -> of(Source.ofBytes(name, bytes)));
    }

    private static Input of(Source source) {
        return Notations.of(source.name(), source.text())
                .map(notation -> ApiDocument.read(source, notation))
                .orElseGet(() -> new Configuration(source, Optional.empty(), List.of()));
    }

    /**
     * A configuration.
     *
     * @param source the text, which the file may hold in coded form
     * @param place the field of a document that holds the text, such as {@code Data.Configs}; nothing if the file is the text
     * @param notes what the reader must know to find places of the text in the file
     */
    record Configuration(Source source, Optional<String> place, List<String> notes) implements Input {
        public Configuration {
            notes = List.copyOf(notes);
        }
    }

    /**
     * An object in JSON or YAML that should be structured listeners; whether it is one is for the rules to say.
     *
     * @param document the document, whose source is the file
     */
    record Document(ListenerDocument document) implements Input {}

    /**
     * A sound answer of the API of an instance that has no configuration text.
     *
     * @param note a sentence that says so
     */
    record Nothing(String note) implements Input {}

    /**
     * Something else.
     *
     * @param reason why there is nothing to check, as the predicate of a sentence: {@code is a program, not …}
     */
    record Unusable(String reason) implements Input {}
}
