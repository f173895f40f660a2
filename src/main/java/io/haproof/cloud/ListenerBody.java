package io.haproof.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
                body.set(member.name(), WireJson.of(member.value()));
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
}
