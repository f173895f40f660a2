package io.haproof.cloud.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An answer of the API: {@code Code}, {@code Message}, {@code Data}, {@code TaskId} and whatever else it holds.
 *
 * <p>A view of the JSON object, like all records here: unknown fields, absent ones and ones of another type are still in
 * {@link #fields} and make nothing fail. Prints without its data, which may be a private key.
 *
 * @param status the HTTP status
 * @param requestId what the service calls the request, to be named to its support
 * @param text the answer as it came
 * @param fields the object that the text holds
 */
public record Reply(int status, Optional<String> requestId, String text, ObjectNode fields) {

    /** The word of {@code Code} that says that all went well. */
    public static final String SUCCESS = "Success";

    /** The answer that a text holds, or nothing if it is not a JSON object. */
    public static Optional<Reply> read(int status, Optional<String> requestId, String text) {
        return WireJson.object(text)
                .map(fields -> new Reply(status, requestId.or(() -> Fields.text(fields, "RequestId")), text, fields));
    }

    /** What became of the request in one word: {@code Success}, a word of {@link ErrorCode} or one that is not documented. */
    public Optional<String> code() {
        return Fields.text(fields, "Code");
    }

    /** The same in the words of the service. */
    public Optional<String> message() {
        return Fields.text(fields, "Message");
    }

    /** The task that a change was given to. There is no call that says what became of it. */
    public Optional<String> taskId() {
        return Fields.text(fields, "TaskId");
    }

    /** What was asked for. */
    public Optional<JsonNode> data() {
        return Optional.ofNullable(fields.get("Data"));
    }

    public boolean isSuccess() {
        return status / 100 == 2 && code().filter(SUCCESS::equalsIgnoreCase).isPresent();
    }

    /** The objects in the data; one that is not in a list, as the document has it once, is a list of one. */
    public <T> List<T> items(Function<ObjectNode, T> view) {
        return Fields.objects(fields, "Data", view);
    }

    /** The object that is the data; one without fields if there is none. */
    public <T> T item(Function<ObjectNode, T> view) {
        return Fields.object(fields, "Data", view).orElseGet(() -> view.apply(WireJson.object()));
    }

    @Override
    public String toString() {
        return "Reply[" + status + ", " + code().orElse("no code") + ", request " + requestId.orElse("unnamed") + ']';
    }
}
