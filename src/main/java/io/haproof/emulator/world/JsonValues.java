package io.haproof.emulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.Value;
import io.haproof.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** Documents as trees that can be changed. */
public final class JsonValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValues() {}

    /** An object without fields. */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** A list without items. */
    public static ArrayNode list() {
        return NODES.arrayNode();
    }

    /**
     * Reads a text in JSON.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static JsonNode read(String text) {
        try {
            return of(ListenerDocument.read(Source.of("the text", text), Notation.JSON)
                    .root());
        } catch (DocumentException broken) {
            throw new IllegalArgumentException("the text " + broken.getMessage(), broken);
        }
    }

    /** What a document holds. */
    public static JsonNode of(Value value) {
        if (value instanceof Value.Fields fields) {
            ObjectNode object = object();
            fields.members().forEach(member -> object.set(member.name(), of(member.value())));
            return object;
        }
        if (value instanceof Value.Items items) {
            ArrayNode list = list();
            items.items().forEach(item -> list.add(of(item)));
            return list;
        }
        return scalar((Value.Scalar) value);
    }

    private static JsonNode scalar(Value.Scalar scalar) {
        return switch (scalar.kind()) {
            case NULL -> NODES.nullNode();
            case BOOLEAN -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
            case TEXT -> NODES.textNode(scalar.text());
            case INTEGER, FRACTION -> number(scalar.text());
        };
    }

    /** A number as a file writes it; YAML has some that JSON has not. */
    private static JsonNode number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean isSmall = number.scale() == 0 && number.unscaledValue().bitLength() < Integer.SIZE;
            return isSmall ? NODES.numberNode(number.intValue()) : NODES.numberNode(number);
        } catch (NumberFormatException otherNotation) {
            return NODES.textNode(text);
        }
    }

    /** The document that a tree is. */
    static ListenerDocument document(JsonNode tree) {
        return document(text(tree));
    }

    /** The document of a text in JSON that is known to be sound. */
    static ListenerDocument document(String json) {
        try {
            return ListenerDocument.read(Source.of("listeners", json), Notation.JSON);
        } catch (DocumentException tooDeep) {
            throw new IllegalArgumentException(tooDeep);
        }
    }

    /** The text of a tree, in one line. */
    public static String text(JsonNode tree) {
        return tree.toString();
    }

    /** The text of a tree, indented, with a line feed at its end. */
    public static String pretty(JsonNode tree) {
        return tree.toPrettyString().replace("\r\n", "\n") + '\n';
    }

    /** A resource beside this class. */
    static JsonNode resource(String name) {
        try (InputStream in = JsonValues.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the library");
            }
            return JSON.readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
