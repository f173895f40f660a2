package io.haproof.cloud.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.WireJson;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.util.List;

/**
 * What is in force in an instance: a text, or listeners.
 *
 * @param text the text; empty if listeners are in force
 * @param listeners the listeners; none if a text is
 */
record Content(String text, Listeners listeners) {

    private static final Listeners NONE = new Listeners(List.of(), List.of());

    static Content of(String text) {
        return new Content(text, NONE);
    }

    static Content of(Remote remote) {
        return remote.mode() == Mode.CUSTOM
                ? of(remote.configuration())
                : new Content("", remote.readableListeners().orElseThrow());
    }

    /** Of an instance that gets it. */
    static Content of(Submission submission, Remote before) {
        return submission.mode() == Mode.CUSTOM
                ? of(submission.text())
                : new Content("", submission.wanted(before).orElseThrow());
    }

    /** With listeners added, as those of an instance whose text goes out of force are. */
    Content with(Listeners added) {
        return new Content("", listeners.with(added));
    }

    /** Of an instance as a seed or a state has it. */
    static Content of(JsonNode instance) {
        return instance.has("Configs")
                ? of(instance.get("Configs").asText())
                : ofListeners(instance.path("HttpListeners"), instance.path("TcpListeners"));
    }

    private static Content ofListeners(JsonNode http, JsonNode tcp) {
        ObjectNode lists = WireJson.object();
        lists.set("HttpListeners", http);
        lists.set("TcpListeners", tcp);
        try {
            Source source = Source.of("lists", WireJson.text(lists));
            return new Content("", ListenerDocument.read(source, Notation.JSON).listeners());
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
