package io.haproof.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.haproof.lint.BuiltInRules;
import io.haproof.lint.Finding;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.RulePages;
import io.haproof.lint.Severity;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules that have findings in a report, sorted by id, as SARIF describes them. */
final class SarifRules {

    /** A link from one page to another, which leads nowhere outside the folder of pages. */
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^):]+\\.md\\)");

    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    SarifRules(Report report) {
        TreeSet<String> ids = new TreeSet<>();
        report.files()
                .forEach(file -> file.findings().stream().map(Finding::rule).forEach(ids::add));
        ids.forEach(id -> indexes.put(id, indexes.size()));
    }

    /** Where a rule is in what {@link #write} writes. */
    int index(String id) {
        return indexes.getOrDefault(id, -1);
    }

    void write(JsonGenerator json) throws IOException {
        Map<String, RuleInfo> known = BuiltInRules.all().stream()
                .map(Rule::info)
                .collect(Collectors.toMap(RuleInfo::id, Function.identity(), (one, other) -> one, HashMap::new));
        json.writeArrayFieldStart("rules");
        for (String id : indexes.keySet()) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("name", name(id));
            RuleInfo info = known.get(id);
            if (info != null) {
                describe(info, json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The id as a name of the kind that SARIF wants: {@code SyntaxBadPort}. */
    private static String name(String id) {
        return Arrays.stream(id.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static void describe(RuleInfo info, JsonGenerator json) throws IOException {
        String page = RulePages.page(info.id()).orElse("");
        String summary =
                Character.toUpperCase(info.summary().charAt(0)) + info.summary().substring(1) + '.';
        text("shortDescription", summary, json);
        text("fullDescription", page.isEmpty() ? summary : firstParagraph(page), json);
        json.writeObjectFieldStart("help");
        json.writeStringField("text", summary + " The command \"haproof explain " + info.id() + "\" says more.");
        if (!page.isEmpty()) {
            json.writeStringField("markdown", LINK.matcher(page).replaceAll("`$1`"));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level(info.severity()));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        json.writeString(info.family());
        json.writeEndArray();
        json.writeStringField("precision", "very-high");
        json.writeStringField(
                "problem.severity",
                info.severity() == Severity.INFO
                        ? "recommendation"
                        : info.severity().word());
        json.writeEndObject();
    }

    /** What a page says below its title, on one line. */
    private static String firstParagraph(String page) {
        String[] paragraphs = page.split("\n\n", 3);
        return paragraphs.length > 1 ? paragraphs[1].replace('\n', ' ').strip() : page;
    }

    private static void text(String field, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** A severity in the words of SARIF. */
    static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }
}
