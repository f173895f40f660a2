package io.haproof.cli.translate;

import io.haproof.cli.console.Sentence;
import io.haproof.listener.ListenerDiff;
import io.haproof.report.JsonDocument;
import java.util.Locale;

/** Shows what is different between listeners. */
public final class DiffPage {

    private DiffPage() {}

    /** One line a change; nothing if there is none. */
    static String text(ListenerDiff diff) {
        StringBuilder text = new StringBuilder();
        diff.changes()
                .forEach(change -> text.append(Sentence.oneLine(change.text())).append('\n'));
        return text.toString();
    }

    /** The changes for programs. */
    static String json(ListenerDiff diff) {
        return JsonDocument.write(json -> {
            json.writeArrayFieldStart("changes");
            for (ListenerDiff.Change change : diff.changes()) {
                json.writeStartObject();
                json.writeStringField("kind", change.kind().name().toLowerCase(Locale.ROOT));
                json.writeStringField("path", change.path());
                if (change.before().isPresent()) {
                    json.writeFieldName("before");
                    json.writeRawValue(change.before().get());
                }
                if (change.after().isPresent()) {
                    json.writeFieldName("after");
                    json.writeRawValue(change.after().get());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
