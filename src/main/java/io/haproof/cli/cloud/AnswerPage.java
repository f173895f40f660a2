package io.haproof.cli.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cli.console.Choice;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.console.TablePage;
import io.haproof.cloud.wire.Reply;
import io.haproof.cloud.wire.WireJson;
import io.haproof.report.JsonDocument;
import java.util.List;
import picocli.CommandLine.Option;

/** Shows what the API answers: as a table for people, or as it came for programs. */
public final class AnswerPage {

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private String format = "text";

    /** Refuses a format that there is not, before anything is called. */
    void check() {
        Choice.check("--format", format, Choice.TEXT_OR_JSON);
    }

    /** Prints a list of objects, all fields of which programs see. */
    void print(Surroundings surroundings, String name, List<ObjectNode> items, TablePage table) {
        if (format.equals("text")) {
            surroundings.print(table.text());
            return;
        }
        surroundings.print(JsonDocument.write(json -> {
            json.writeArrayFieldStart(name);
            for (ObjectNode item : items) {
                WireJson.write(item, json);
            }
            json.writeEndArray();
        }));
    }

    /** Prints one object. */
    void print(Surroundings surroundings, String name, ObjectNode item, String text) {
        if (format.equals("text")) {
            surroundings.print(text);
            return;
        }
        surroundings.print(JsonDocument.write(json -> {
            json.writeFieldName(name);
            WireJson.write(item, json);
        }));
    }

    /** Prints that the service took a change, and the task that it made of it. */
    void taken(Surroundings surroundings, String what, Reply reply) {
        String task = reply.taskId().orElse("");
        if (format.equals("text")) {
            surroundings.print(what + (task.isEmpty() ? "" : "; the service began task " + task) + '\n');
            return;
        }
        surroundings.print(JsonDocument.write(json -> {
            json.writeStringField("done", what);
            if (!task.isEmpty()) {
                json.writeStringField("taskId", task);
            }
        }));
    }
}
