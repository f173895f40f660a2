package io.haproof.emulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.lint.Finding;
import io.haproof.lint.Linter;
import io.haproof.lint.Severity;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.ListenerWriter;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.Notation;
import io.haproof.text.Secret;
import io.haproof.translate.Preamble;
import io.haproof.translate.Translator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The structured listeners of an instance, without an error in them: in normal form, with what else was sent beside. Immutable.
 */
public final class StoredListeners {

    static final String HTTP = "HttpListeners";
    static final String TCP = "TcpListeners";

    /** No listeners. */
    public static final StoredListeners NONE =
            new StoredListeners(JsonValues.object(), new Listeners(List.of(), List.of()));

    /** For listeners the version does not matter. */
    private static final Linter LINTER = Linter.forTarget(Catalogue.load().defaultVersion());

    private static final String DOMAIN_RULE = "cds-server-domain";

    private final ObjectNode sent;
    private final Listeners listeners;

    private StoredListeners(ObjectNode sent, Listeners listeners) {
        this.sent = sent;
        this.listeners = listeners;
    }

    /**
     * The listeners of a document.
     *
     * @param isPublic whether servers may be given by host names
     * @throws IllegalArgumentException with the first error that is found in it
     */
    public static StoredListeners of(ListenerDocument document, boolean isPublic) {
        for (Finding finding : LINTER.lint(document).findings()) {
            boolean isDomain = !isPublic && finding.rule().equals(DOMAIN_RULE);
            if (finding.severity() == Severity.ERROR || isDomain) {
                throw new IllegalArgumentException(finding.message());
            }
        }
        Optional<ObjectNode> lists = document.lists().map(entry -> (ObjectNode) JsonValues.of(entry.value()));
        return lists.map(sent -> new StoredListeners(sent, document.listeners()))
                .orElse(NONE);
    }

    /**
     * These listeners and more.
     *
     * @throws IllegalArgumentException with the first error if they do not go together
     */
    public StoredListeners plus(StoredListeners more, boolean isPublic) {
        ObjectNode all = JsonValues.object();
        for (String list : List.of(HTTP, TCP)) {
            ArrayNode items = all.putArray(list);
            sent.path(list).forEach(items::add);
            more.sent.path(list).forEach(items::add);
        }
        return of(JsonValues.document(all), isPublic);
    }

    /** What they mean. */
    public Listeners listeners() {
        return listeners;
    }

    /** The two lists as action 12 shows them: all documented fields filled in, and the others as they were sent. */
    public ObjectNode toJson() {
        ObjectNode normal =
                (ObjectNode) JsonValues.of(JsonValues.document(ListenerWriter.write(listeners, Notation.JSON))
                        .root());
        ObjectNode shown = JsonValues.object();
        for (String list : List.of(HTTP, TCP)) {
            shown.set(list, withUnknown(normal.path(list), sent.path(list)));
        }
        return shown;
    }

    /** A value in normal form, and fields of the value that was sent which the normal form does not have. */
    private static JsonNode withUnknown(JsonNode normal, JsonNode sent) {
        if (normal instanceof ObjectNode object && sent instanceof ObjectNode source) {
            ObjectNode both = object.deepCopy();
            source.properties().forEach(field -> {
                if (object.has(field.getKey())) {
                    both.set(field.getKey(), withUnknown(object.get(field.getKey()), field.getValue()));
                } else if (!isEmpty(field.getValue())) {
                    both.set(field.getKey(), field.getValue());
                }
            });
            return both;
        }
        if (normal instanceof ArrayNode items && sent.size() == items.size()) {
            ArrayNode both = JsonValues.list();
            for (int i = 0; i < items.size(); i++) {
                both.add(withUnknown(items.get(i), sent.get(i)));
            }
            return both;
        }
        return normal;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isContainerNode() && value.isEmpty()
                || value.isTextual() && value.asText().isEmpty();
    }

    /** The ids of the certificates that they show. */
    public Set<String> certificateIds() {
        Set<String> ids = new LinkedHashSet<>();
        listeners
                .httpListeners()
                .forEach(listener ->
                        listener.certificateIds().forEach(certificate -> ids.add(certificate.certificateId())));
        return ids;
    }

    /** The configuration that the service writes for them. */
    String configuration(Version version, Secret statsAuth) {
        return Translator.forTarget(version)
                .withPreamble(Preamble.ofService(Optional.of(statsAuth)))
                .compile(listeners)
                .text();
    }
}
