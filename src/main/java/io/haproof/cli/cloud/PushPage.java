package io.haproof.cli.cloud;

import com.fasterxml.jackson.core.JsonGenerator;
import io.haproof.cloud.change.Consent;
import io.haproof.cloud.change.Report;
import io.haproof.report.JsonDocument;
import io.haproof.report.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How a push ended. */
public final class PushPage {

    private PushPage() {}

    private static String word(Report report) {
        return report.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * In lines.
     *
     * @param cwd what the paths of files start from
     */
    static String text(Report report, Consent consent, Path cwd) {
        StringBuilder text = new StringBuilder();
        report.reasons()
                .forEach(reason -> text.append(word(report))
                        .append(": ")
                        .append(Visible.text(reason))
                        .append('\n'));
        if (report.reasons().isEmpty()) {
            text.append(word(report)).append(": the instance had all of it already, and nothing was sent\n");
        }
        consent.rules().stream()
                .sorted()
                .forEach(rule -> text.append("allowed: ").append(rule).append('\n'));
        report.backups()
                .forEach(file -> text.append("kept: ")
                        .append(file.startsWith(cwd) ? cwd.relativize(file) : file)
                        .append('\n'));
        return text.toString();
    }

    /** For programs. */
    static String json(String instance, Report report, Consent consent) {
        return JsonDocument.write(json -> {
            json.writeStringField("instance", instance);
            json.writeStringField("outcome", word(report));
            strings(json, "reasons", report.reasons());
            if (report.remote().isPresent()) {
                json.writeObjectFieldStart("remote");
                json.writeStringField("status", report.remote().get().instance().status());
                json.writeStringField("mode", report.remote().get().mode().word());
                json.writeStringField("fingerprint", report.remote().get().fingerprint());
                json.writeEndObject();
            }
            if (report.taskId().isPresent()) {
                json.writeStringField("taskId", report.taskId().get());
            }
            strings(json, "allowed", consent.rules().stream().sorted().toList());
            json.writeBooleanField("switchAllowed", consent.toSwitch());
            strings(
                    json,
                    "backups",
                    report.backups().stream().map(Path::toString).toList());
        });
    }

    private static void strings(JsonGenerator json, String name, List<String> items) throws IOException {
        json.writeArrayFieldStart(name);
        for (String item : items) {
            json.writeString(item);
        }
        json.writeEndArray();
    }
}
