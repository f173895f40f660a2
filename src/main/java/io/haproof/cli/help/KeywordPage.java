package io.haproof.cli.help;

import com.fasterxml.jackson.core.JsonGenerator;
import io.haproof.catalogue.Description;
import io.haproof.report.JsonDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Descriptions of the catalogue, written for people and for programs. */
public final class KeywordPage {

    private static final int LABEL_WIDTH = 13;

    private KeywordPage() {}

    static String text(List<Description> descriptions) {
        List<String> pages = new ArrayList<>();
        for (Description description : descriptions) {
            StringBuilder page = new StringBuilder(description.name() + ": "
                    + description.kind().title() + ", HAProxy " + description.versions() + '\n');
            line(page, "meaning", description.summary());
            places(description.places()).forEach((value, places) -> line(page, "place", places + ": " + value));
            boolean always = description.syntaxes().size() == 1;
            description
                    .syntaxes()
                    .forEach((scope, syntax) -> line(
                            page,
                            "syntax",
                            (always ? "" : scope + ": ") + (syntax.isEmpty() ? "no arguments" : syntax)));
            description.facts().forEach(fact -> fact(page, fact));
            line(
                    page,
                    "deprecated",
                    description.deprecated().map(since -> "since " + since).orElse(""));
            line(page, "removed", description.removed().map(in -> "in " + in).orElse(""));
            line(page, "instead", description.replacement().orElse(""));
            pages.add(page.toString());
        }
        return String.join("\n", pages);
    }

    /** The places of which the same is true, in one text. */
    private static Map<String, String> places(Map<String, String> places) {
        Map<String, String> grouped = new LinkedHashMap<>();
        places.forEach((place, value) -> grouped.merge(value, place, (some, other) -> some + ", " + other));
        return grouped;
    }

    private static void fact(StringBuilder page, String fact) {
        int colon = fact.indexOf(": ");
        if (colon < 0) {
            line(page, "note", fact);
        } else {
            line(page, fact.substring(0, colon), fact.substring(colon + 2));
        }
    }

    private static void line(StringBuilder page, String label, String text) {
        if (!text.isEmpty()) {
            page.append("  ")
                    .append(label)
                    .append(" ".repeat(Math.max(1, LABEL_WIDTH - label.length())))
                    .append(text)
                    .append('\n');
        }
    }

    static String json(String name, List<Description> descriptions) {
        return JsonDocument.write(json -> {
            json.writeStringField("name", name);
            json.writeArrayFieldStart("descriptions");
            for (Description description : descriptions) {
                json.writeStartObject();
                fields(description, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void fields(Description description, JsonGenerator json) throws IOException {
        json.writeStringField("kind", description.kind().title());
        json.writeStringField("name", description.name());
        json.writeStringField("versions", description.versions());
        json.writeStringField("summary", description.summary());
        map("places", description.places(), json);
        map("syntax", description.syntaxes(), json);
        optional("deprecated", description.deprecated(), json);
        optional("removed", description.removed(), json);
        optional("replacement", description.replacement(), json);
        json.writeArrayFieldStart("facts");
        for (String fact : description.facts()) {
            json.writeString(fact);
        }
        json.writeEndArray();
    }

    private static void map(String field, Map<String, String> texts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    private static void optional(String field, Optional<String> text, JsonGenerator json) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(field, text.get());
        }
    }
}
