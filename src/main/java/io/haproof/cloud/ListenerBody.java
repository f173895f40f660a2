package io.haproof.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.haproof.cloud.wire.WireJson;
import io.haproof.listener.Entry;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Value;
import io.haproof.text.Source;

/** The body of actions 13 and 14: what a document holds, with all that nobody knows of, for one instance. */
final class ListenerBody {

    private static final String HTTP = "HttpListeners";

    private ListenerBody() {}

    /**
     * The body.
     *
     * @throws IllegalArgumentException if the document holds no listeners
     */
    static ObjectNode of(String instanceUuid, ListenerDocument document) {
        Value.Fields lists = document.lists()
                .map(Entry::value)
                .orElseThrow(() -> new IllegalArgumentException(
                        document.source().name() + " holds neither " + HTTP + " nor TcpListeners"));
        ObjectNode body = WireJson.object().put("InstanceUuid", instanceUuid);
        for (Value.Member member : lists.members()) {
            if (!member.name().equals("InstanceUuid")) {
                body.set(member.name(), json(member.value()));
            }
        }
        if (!body.path(HTTP).isArray()) {
            // Required, even of an instance without any.
            body.putArray(HTTP);
        }
        return body;
    }

    /**
     * A document with other listeners and all else as it was.
     *
     * @throws IllegalArgumentException if there is no place for listeners in it
     */
    static ListenerDocument changed(ListenerDocument document, Listeners listeners) {
        String text = document.textWith(listeners);
        try {
            return ListenerDocument.read(Source.of(document.source().name(), text), document.notation());
        } catch (DocumentException impossible) {
            throw new IllegalStateException("a document that was written cannot be read", impossible);
        }
    }

    /** A value of a document as JSON. */
    static JsonNode json(Value value) {
        if (value instanceof Value.Fields fields) {
            ObjectNode object = WireJson.object();
            fields.members().forEach(member -> object.set(member.name(), json(member.value())));
            return object;
        }
        if (value instanceof Value.Items list) {
            ArrayNode array = WireJson.object().putArray("items");
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Value.Scalar scalar = (Value.Scalar) value;
        return switch (scalar.kind()) {
            case TEXT -> TextNode.valueOf(scalar.text());
            case BOOLEAN -> BooleanNode.valueOf(scalar.text().equalsIgnoreCase("true"));
            case NULL -> NullNode.getInstance();
            // Numbers that only YAML knows, such as 0x50, go as the texts that they are.
            case INTEGER, FRACTION ->
                WireJson.value(scalar.text())
                        .filter(JsonNode::isNumber)
                        .orElseGet(() -> TextNode.valueOf(scalar.text()));
        };
    }
}
