package io.haproof.listener.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;

/** Writes JSON. */
final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private static final int ASCII = 0x7e;

    private JsonText() {}

    static String of(Value value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER));
            write(value, json);
        }
        return text.append('\n').toString();
    }

    /** The value in one line, without blanks. */
    static String compact(Value value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(value, json);
        }
        return text.toString();
    }

    private static void write(Value value, JsonGenerator json) throws IOException {
        if (value instanceof Value.Fields object) {
            json.writeStartObject();
            for (Value.Member member : object.members()) {
                escape(member.name(), json);
                json.writeFieldName(member.name());
                write(member.value(), json);
            }
            json.writeEndObject();
        } else if (value instanceof Value.Items list) {
            json.writeStartArray();
            for (Value item : list.items()) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Value.Scalar scalar) {
            write(scalar, json);
        }
    }

    private static void write(Value.Scalar scalar, JsonGenerator json) throws IOException {
        switch (scalar.kind()) {
            case NULL -> json.writeNull();
            case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(scalar.text()));
            case INTEGER, FRACTION -> json.writeNumber(scalar.text());
            case TEXT -> {
                escape(scalar.text(), json);
                json.writeString(scalar.text());
            }
        }
    }

    /** Half of a pair of surrogates has no bytes in UTF-8: it is written as an escape. */
    private static void escape(String text, JsonGenerator json) {
        json.setHighestNonEscapedChar(Characters.hasLoneSurrogate(text) ? ASCII : 0);
    }
}
