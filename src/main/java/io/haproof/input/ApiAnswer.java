package io.haproof.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.haproof.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code DescribeHaproxyCustomConfig}: {@code {"Code": …, "Data": {"Configs": "the text"}, "Message": …}}.
 *
 * <p>The body of a request of {@code ModifyHaproxyCustomConfig}, which has {@code Configs} at the top, is read as well.
 */
final class ApiAnswer {

    private static final String NOTE = "lines and columns count in the text that \"Configs\" holds, not in the file";
    private static final String NOTHING =
            "the answer holds no custom configuration, so there is nothing to check (\"Configs\" is empty or missing)";
    private static final String OTHER =
            "is JSON, but not an answer of DescribeHaproxyCustomConfig; expected a text in \"Data\", \"Configs\"";

    /** A text is as large as the file that holds it, and that has been read already. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Optional<String> code = Optional.empty();
    private Optional<String> message = Optional.empty();
    private Optional<String> configs = Optional.empty();
    private String place = "";
    private boolean hasForeignData;

    private ApiAnswer() {}

    /** Whether bytes begin as JSON does and no line of a configuration could. */
    static boolean looksLikeJson(byte[] bytes) {
        boolean marked = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb;
        int open = nextVisible(bytes, marked ? 3 : 0);
        int inside = nextVisible(bytes, open + 1);
        return is(bytes, open, "{") && is(bytes, inside, "\"}") || is(bytes, open, "[") && is(bytes, inside, "{[\"]");
    }

    private static int nextVisible(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean is(byte[] bytes, int at, String expected) {
        return at < bytes.length && expected.indexOf(bytes[at]) >= 0;
    }

    static Input read(String name, byte[] bytes) {
        ApiAnswer answer = new ApiAnswer();
        try (JsonParser json = JSON.createParser(bytes)) {
            boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
            if (isObject) {
                answer.readFields(json, "");
            } else {
                json.skipChildren();
            }
            if (json.nextToken() != null) {
                return broken(json.currentTokenLocation());
            }
            return isObject ? answer.toInput(name) : new Input.Unusable(OTHER);
        } catch (JsonProcessingException fault) {
            return broken(fault.getLocation());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param place where it is broken; not known if a document is deeper than any answer */
    private static Input broken(@Nullable JsonLocation place) {
        String where = place == null
                ? ""
                : ": something is wrong at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new Input.Unusable("begins like JSON, but cannot be read as such" + where);
    }

    /** @param path what stands in front of the name of a field: nothing at the top, else {@code Data.} */
    private void readFields(JsonParser json, String path) throws IOException {
        boolean isTop = path.isEmpty();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            boolean isText = value == JsonToken.VALUE_STRING;
            if (field.equals("Configs") && isText) {
                configs = Optional.of(json.getText());
                place = path + field;
            } else if (isTop && field.equals("Code") && isText) {
                code = Optional.of(json.getText());
            } else if (isTop && field.equals("Message") && isText) {
                message = Optional.of(json.getText());
            } else if (isTop && field.equals("Data") && value == JsonToken.START_OBJECT) {
                readFields(json, "Data.");
            } else {
                boolean isEmpty = value == JsonToken.VALUE_NULL || field.equals("TaskId");
                hasForeignData |= !isEmpty && (!isTop || field.equals("Data"));
                json.skipChildren();
            }
        }
    }

    private Input toInput(String name) {
        if (configs.isPresent() && !configs.get().isEmpty()) {
            return new Input.Configuration(Source.of(name, configs.get()), Optional.of(place), List.of(NOTE));
        }
        if (configs.isEmpty() && (code.isEmpty() || hasForeignData)) {
            return new Input.Unusable(OTHER);
        }
        if (code.isPresent() && !code.get().equals("Success")) {
            return new Input.Unusable("is an answer that reports a failure, not a configuration: " + code.get()
                    + message.map(text -> ", " + text).orElse(""));
        }
        return new Input.Nothing(NOTHING);
    }
}
