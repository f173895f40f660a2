package io.haproof.cloud.change;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.WireJson;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.util.List;
import java.util.Optional;

/**
 * What an instance is to have. Prints without the text.
 *
 * @param mode what it will have in force
 * @param name what reports call the text
 * @param text a configuration, or a document of structured listeners
 * @param notation how such a document is written
 * @param version the version to check for, if not the one that the instance reports
 */
public record Submission(Mode mode, String name, String text, Notation notation, Optional<String> version) {

    private static final List<String> LISTS = List.of("HttpListeners", "TcpListeners");

    /** A custom configuration. */
    public static Submission of(Source configuration) {
        return new Submission(Mode.CUSTOM, configuration.name(), configuration.text(), Notation.JSON, Optional.empty());
    }

    /** Structured listeners, which replace all that there are. */
    public static Submission of(ListenerDocument document) {
        Source source = document.source();
        return new Submission(Mode.BASE, source.name(), source.text(), document.notation(), Optional.empty());
    }

    /**
     * The structured listeners that an instance has and more behind them, in JSON. What nobody knows of stays as it is.
     *
     * @throws ChangeException if the document holds no listeners
     */
    public static Submission adding(Remote remote, ListenerDocument more) throws ChangeException {
        ObjectNode all = lists(remote.listeners()).orElseGet(WireJson::object);
        ObjectNode added = lists(more).orElseThrow(() -> holdsNone(more.source().name()));
        for (String list : LISTS) {
            ArrayNode items = all.path(list) instanceof ArrayNode there ? there : all.putArray(list);
            added.path(list).forEach(items::add);
        }
        return new Submission(Mode.BASE, more.source().name(), WireJson.indented(all), Notation.JSON, Optional.empty());
    }

    private static Optional<ObjectNode> lists(ListenerDocument document) {
        return document.lists().map(entry -> (ObjectNode) WireJson.of(entry.value()));
    }

    private static ChangeException holdsNone(String name) {
        return new ChangeException(name + " holds neither \"HttpListeners\" nor \"TcpListeners\"");
    }

    /** The same, checked for a version of the caller's choice. */
    public Submission checkedFor(String other) {
        return new Submission(mode, name, text, notation, Optional.of(other));
    }

    /** The text with its name. */
    public Source source() {
        return Source.of(name, text);
    }

    /**
     * The document of structured listeners.
     *
     * @throws ChangeException if the text is none
     */
    public ListenerDocument document() throws ChangeException {
        try {
            ListenerDocument document = ListenerDocument.read(source(), notation);
            if (document.lists().isEmpty()) {
                throw holdsNone(name);
            }
            return document;
        } catch (DocumentException broken) {
            throw new ChangeException(name + ' ' + broken.getMessage());
        }
    }

    /** The listeners in normal form; nothing if they cannot be read as such. */
    Optional<Listeners> listeners() {
        try {
            return Optional.of(document().listeners());
        } catch (ChangeException | IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    /** Whether an instance has exactly this, and in force. */
    boolean isIn(Remote remote) {
        if (remote.mode() != mode) {
            return false;
        }
        return mode == Mode.CUSTOM
                ? remote.configuration().equals(text)
                : listeners().isPresent() && listeners().equals(remote.readableListeners());
    }

    @Override
    public String toString() {
        return "Submission[" + name + ", " + mode.word() + ']';
    }
}
