package io.haproof.input;

import io.haproof.listener.DocumentException;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Notation;
import io.haproof.text.Source;
import java.util.List;
import java.util.Optional;

/** What a file holds, as far as its bytes tell. */
public sealed interface Input {

    /**
     * Looks at the bytes of a file.
     *
     * @param name what reports call the file
     */
    static Input of(String name, byte[] bytes) {
        return BinaryCheck.reason(bytes)
                .<Input>map(Unusable::new)
                .orElseGet(() -> ApiAnswer.looksLikeJson(bytes)
                        ? json(name, bytes)
                        : new Configuration(Source.ofBytes(name, bytes), Optional.empty(), List.of()));
    }

    private static Input json(String name, byte[] bytes) {
        try {
            ListenerDocument document = ListenerDocument.read(Source.ofBytes(name, bytes), Notation.JSON);
            return document.lists().isPresent() ? new Document(document) : ApiAnswer.read(name, bytes);
        } catch (DocumentException broken) {
            return ApiAnswer.read(name, bytes);
        }
    }

    /**
     * Structured listeners.
     *
     * @param document the listeners
     */
    record Document(ListenerDocument document) implements Input {}

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
