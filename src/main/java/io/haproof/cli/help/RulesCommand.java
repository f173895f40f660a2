package io.haproof.cli.help;

import com.fasterxml.jackson.core.JsonGenerator;
import io.haproof.cli.console.Choice;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Surroundings;
import io.haproof.lint.BuiltInRules;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.option.RuleOption;
import io.haproof.report.JsonDocument;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code haproof rules}: lists the rules. */
@Command(
        name = "rules",
        header = {"List the rules.", "", "  haproof rules", "  haproof rules --format json", ""},
        customSynopsis = "haproof rules [--format text|json]")
public final class RulesCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private String format = "text";

    public RulesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Choice.check("--format", format, Choice.TEXT_OR_JSON);
        List<RuleInfo> rules = BuiltInRules.all().stream().map(Rule::info).toList();
        surroundings.print(format.equals("json") ? JsonDocument.write(json -> json(rules, json)) : text(rules));
        return ExitCode.CLEAN;
    }

    private static String text(List<RuleInfo> rules) {
        int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (RuleInfo rule : rules) {
            text.append(pad(rule.id(), width))
                    .append("  ")
                    .append(pad(rule.severity().word(), "warning".length()))
                    .append(rule.fixable() ? "  fix  " : "       ")
                    .append(rule.summary())
                    .append('\n');
        }
        return text.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static void json(List<RuleInfo> rules, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        for (RuleInfo rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            json.writeStringField("family", rule.family());
            json.writeStringField("severity", rule.severity().word());
            json.writeBooleanField("fixable", rule.fixable());
            json.writeStringField("since", rule.since());
            json.writeStringField("summary", rule.summary());
            if (!rule.options().isEmpty()) {
                json.writeArrayFieldStart("options");
                for (RuleOption<?> option : rule.options()) {
                    option(option, json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static <T> void option(RuleOption<T> option, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", option.name());
        json.writeStringField("meaning", option.meaning());
        json.writeStringField("expected", option.type().expected());
        json.writeFieldName("default");
        plain(option.type().plain(option.fallback()), json);
        json.writeEndObject();
    }

    private static void plain(Object value, JsonGenerator json) throws IOException {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                plain(item, json);
            }
            json.writeEndArray();
        } else {
            json.writeObject(value);
        }
    }
}
