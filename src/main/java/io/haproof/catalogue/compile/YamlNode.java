package io.haproof.catalogue.compile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** YAML as it was written: every scalar is text, so that {@code 3.10} stays what it is and {@code no} is a word. */
sealed interface YamlNode {

    /** A word or a sentence. */
    record Scalar(String text) implements YamlNode {}

    /** A list. */
    record Sequence(List<YamlNode> items) implements YamlNode {}

    /** Named nodes, in the order of the file. */
    record Mapping(Map<String, YamlNode> entries) implements YamlNode {}

    /**
     * Reads a file of named nodes.
     *
     * @throws CompileException when it is no YAML, names something twice, or is no mapping
     */
    static Mapping read(String file, String text) {
        YAMLFactory factory = YAMLFactory.builder().build();
        try (JsonParser parser = factory.createParser(text)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new CompileException(file + ": not a mapping; expected entries such as \"name: {…}\"");
            }
            return mapping(parser);
        } catch (JsonProcessingException malformed) {
            throw new CompileException(
                    file + ", line " + malformed.getLocation().getLineNr() + ": " + malformed.getOriginalMessage()
                            + "; expected YAML with every name once");
        } catch (IOException impossible) {
            throw new IllegalStateException("reading a string failed", impossible);
        }
    }

    private static YamlNode node(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser));
            }
            return new Sequence(items);
        }
        return new Scalar(token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private static Mapping mapping(JsonParser parser) throws IOException {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            entries.put(name, node(parser));
        }
        return new Mapping(entries);
    }
}
