package io.haproof.cloud.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The JSON of requests and answers, in which every number stays as it was written. */
public final class WireJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

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

    /** The text of a value for people, a field a line. */
    public static String indented(JsonNode value) {
        return text(MAPPER.writer(PRETTY), value) + '\n';
    }

    private static String text(ObjectWriter writer, JsonNode value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes a value as a part of a larger document. */
    public static void write(JsonNode value, JsonGenerator json) throws IOException {
        MAPPER.writeTree(json, value);
    }
}
