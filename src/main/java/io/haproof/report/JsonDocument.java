package io.haproof.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.haproof.text.LineIndex;
import io.haproof.text.Position;
import io.haproof.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** What all JSON documents of this tool have in common: how they are laid out, and the fields that they begin with. */
public final class JsonDocument {

    private static final int SCHEMA_VERSION = 1;
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
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
        StringWriter text = new StringWriter();
        try {
            write(text, fields);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes the same piece by piece. */
    static void write(Writer out, Fields fields) throws IOException {
        object(out, json -> {
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeStringField("tool", ToolVersion.tool());
            fields.write(json);
        });
    }

    /** A list and nothing else, with a line feed at its end. */
    public static String list(Fields items) {
        StringWriter text = new StringWriter();
        try {
            list(text, items);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes the same piece by piece. */
    static void list(Writer out, Fields items) throws IOException {
        laidOut(out, json -> {
            json.writeStartArray();
            items.write(json);
            json.writeEndArray();
        });
    }

    /** Writes an object of somebody else's form, with a line feed at its end. */
    static void object(Writer out, Fields fields) throws IOException {
        laidOut(out, json -> {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
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

    private static void laidOut(Writer out, Fields content) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER));
            content.write(json);
        }
        out.append('\n');
    }
}
