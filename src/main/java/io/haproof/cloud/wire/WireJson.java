package io.haproof.cloud.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.haproof.listener.document.Value;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The JSON of requests and answers, in which every number stays as it was written. */
public final class WireJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private WireJson() {}

    /** The object that a text holds; nothing if it holds anything else, more, or less. */
    public static Optional<ObjectNode> object(String text) {
        return value(text).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    /** The value that a text holds; nothing if it is not JSON. */
    public static Optional<JsonNode> value(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(value -> !value.isMissingNode());
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }

    /** An object without fields. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text of a value, in one line. */
    public static String text(JsonNode value) {
        return text(MAPPER.writer(), value);
    }

    /** The text of a value, a field a line. */
    public static String indented(JsonNode value) {
        return text(MAPPER.writerWithDefaultPrettyPrinter(), value).replace("\r\n", "\n") + '\n';
    }

    private static String text(ObjectWriter writer, JsonNode value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A value of a document as JSON. */
    public static JsonNode of(Value value) {
        if (value instanceof Value.Fields fields) {
            ObjectNode object = object();
            fields.members().forEach(member -> object.set(member.name(), of(member.value())));
            return object;
        }
        if (value instanceof Value.Items list) {
            ArrayNode array = object().putArray("items");
            list.items().forEach(item -> array.add(of(item)));
            return array;
        }
        Value.Scalar scalar = (Value.Scalar) value;
        return switch (scalar.kind()) {
            case TEXT -> TextNode.valueOf(scalar.text());
            case BOOLEAN -> BooleanNode.valueOf(scalar.text().equalsIgnoreCase("true"));
            case NULL -> NullNode.getInstance();
            // Numbers that only YAML knows, such as 0x50, go as the texts that they are.
            case INTEGER, FRACTION ->
                value(scalar.text()).filter(JsonNode::isNumber).orElseGet(() -> TextNode.valueOf(scalar.text()));
        };
    }
}
