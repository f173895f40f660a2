package io.haproof.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.haproof.text.LineIndex;
import io.haproof.text.Position;
import io.haproof.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** What all JSON documents of this tool have in common: how they are laid out, and the fields that they begin with. */
public final class JsonDocument {

    private static final int SCHEMA_VERSION = 1;
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);

    private JsonDocument() {}

    /** What writes the fields of a document behind its schema version and the name of the tool. */
    @FunctionalInterface
    public interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    /** A whole document, with a line feed at its end. */
    public static String write(Fields fields) {
        return laidOut(json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeStringField("tool", ToolVersion.tool());
            fields.write(json);
            json.writeEndObject();
        });
    }

    /** A list and nothing else, with a line feed at its end. */
    public static String list(Fields items) {
        return laidOut(json -> {
            json.writeStartArray();
            items.write(json);
            json.writeEndArray();
        });
    }

    /** The fields that say where characters begin and end. */
    static void place(Span span, LineIndex lines, JsonGenerator json) throws IOException {
        Position start = lines.position(span.start());
        Position end = lines.position(span.end());
        json.writeNumberField("line", start.line());
        json.writeNumberField("column", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
    }

    private static String laidOut(Fields content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER));
            content.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }
}
