package io.haproof.translate;

import io.haproof.lint.Severity;
import io.haproof.listener.Entry;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Listeners;
import io.haproof.listener.Switch;
import io.haproof.listener.TcpListener;
import io.haproof.listener.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a document says and no line of its text does. */
final class Unsaid {

    private final List<Loss> losses = new ArrayList<>();

    private Unsaid() {}

    /** The fields that leave no trace, in the order of the document. */
    static List<Loss> of(ListenerDocument document, Listeners listeners) {
        Unsaid unsaid = new Unsaid();
        document.entries().forEach(unsaid::addUnknown);
        for (int i = 0; i < listeners.tcpListeners().size(); i++) {
            unsaid.addSource(listeners.tcpListeners().get(i), "TcpListeners[" + i + "].EnableSourceIp");
        }
        return unsaid.losses;
    }

    private void addUnknown(Entry entry) {
        for (Value.Member member : entry.value().members()) {
            if (entry.shape().field(member.name()).isEmpty()) {
                add(
                        Severity.WARNING,
                        Loss.Reason.UNKNOWN_FIELD,
                        "the API document has no field \"" + member.name() + "\", and no line says it",
                        entry.path().field(member.name()).toString());
            }
        }
    }

    /** That servers are told the source stands on their lines; a relay also says it on its bind line. */
    private void addSource(TcpListener listener, String path) {
        boolean isSilent = listener.backendServer().isEmpty() && listener.enableRepeaterMode() == Switch.OFF;
        if (isSilent && listener.enableSourceIp() == Switch.ON) {
            add(Severity.INFO, Loss.Reason.NO_FIELD, "without a server no line says \"EnableSourceIp\"", path);
        }
    }

    private void add(Severity severity, Loss.Reason reason, String message, String field) {
        losses.add(new Loss(
                Optional.empty(), "", "", Loss.Kind.DROPPED, severity, reason, message, Optional.of(field), List.of()));
    }
}
