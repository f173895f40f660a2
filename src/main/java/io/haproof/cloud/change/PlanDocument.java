package io.haproof.cloud.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.WireJson;
import io.haproof.lint.Severity;
import io.haproof.listener.document.Notation;
import io.haproof.text.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan as a document. */
final class PlanDocument {

    private static final int SCHEMA_VERSION = 1;

    private PlanDocument() {}

    static String write(Plan plan) {
        ObjectNode root = WireJson.object()
                .put("schemaVersion", SCHEMA_VERSION)
                .put("instance", plan.instanceUuid())
                .put("fingerprint", plan.fingerprint())
                .put("before", plan.before().word());
        Submission submission = plan.submission();
        ObjectNode sent = root.putObject("submission")
                .put("mode", submission.mode().word())
                .put("name", submission.name())
                .put("notation", submission.notation().name().toLowerCase(Locale.ROOT))
                .put("adds", submission.adds());
        submission.version().ifPresent(version -> sent.put("version", version));
        sent.put("sha256", Digest.sha256(submission.text()));
        root.put("checkedFor", plan.checkedFor());
        texts(root, "notes", plan.notes());
        texts(root, "losses", plan.losses());
        ArrayNode flaws = root.putArray("findings");
        for (Flaw flaw : plan.flaws()) {
            flaws.addObject()
                    .put("rule", flaw.rule())
                    .put("severity", flaw.severity().word())
                    .put("fatal", flaw.isFatal())
                    .put("message", flaw.message())
                    .put("line", flaw.line())
                    .put("column", flaw.column());
        }
        root.put("empty", plan.difference().isEmpty());
        texts(root, "changes", plan.difference().changes());
        root.put("diff", plan.difference().diff());
        return WireJson.indented(root);
    }

    private static void texts(ObjectNode fields, String name, List<String> texts) {
        ArrayNode list = fields.putArray(name);
        texts.forEach(list::add);
    }

    static Plan read(String name, String json, Plan.Texts texts) throws ChangeException {
        Optional<ObjectNode> found = WireJson.object(json);
        if (found.isEmpty() || found.get().path("schemaVersion").asInt() != SCHEMA_VERSION) {
            throw new ChangeException(
                    name + " is no plan of this version; expected a document in JSON with \"schemaVersion\": "
                            + SCHEMA_VERSION);
        }
        try {
            return plan(found.get(), texts);
        } catch (IllegalArgumentException other) {
            throw new ChangeException(name + " is no plan: " + other.getMessage() + "; make it again");
        }
    }

    private static Plan plan(ObjectNode root, Plan.Texts texts) throws ChangeException {
        JsonNode sent = root.path("submission");
        String name = text(sent, "name");
        Submission submission = new Submission(
                word(Mode.class, sent, "mode"),
                name,
                planned(name, texts.of(name), text(sent, "sha256")),
                word(Notation.class, sent, "notation"),
                sent.path("adds").asBoolean(),
                Optional.ofNullable(sent.get("version")).map(JsonNode::asText));
        List<Flaw> flaws = new ArrayList<>();
        for (JsonNode flaw : root.path("findings")) {
            flaws.add(new Flaw(
                    text(flaw, "rule"),
                    word(Severity.class, flaw, "severity"),
                    flaw.path("fatal").asBoolean(),
                    text(flaw, "message"),
                    flaw.path("line").asInt(),
                    flaw.path("column").asInt()));
        }
        return new Plan(
                text(root, "instance"),
                text(root, "fingerprint"),
                word(Mode.class, root, "before"),
                submission,
                text(root, "checkedFor"),
                texts(root, "notes"),
                texts(root, "losses"),
                flaws,
                new Difference(root.path("empty").asBoolean(), texts(root, "changes"), text(root, "diff")));
    }

    private static String planned(String name, String text, String digest) throws ChangeException {
        if (!Digest.sha256(text).equals(digest)) {
            throw new ChangeException(name + " is not any more what was planned; plan again");
        }
        return text;
    }

    /** The constant that a field names in small letters. */
    private static <E extends Enum<E>> E word(Class<E> type, JsonNode fields, String name) {
        String word = text(fields, name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" holds a word that is not known"));
    }

    private static String text(JsonNode fields, String name) {
        JsonNode value = fields.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("\"" + name + "\" is no text");
        }
        return value.asText();
    }

    private static List<String> texts(JsonNode fields, String name) {
        List<String> texts = new ArrayList<>();
        fields.path(name).forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
