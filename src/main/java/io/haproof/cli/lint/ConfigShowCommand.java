package io.haproof.cli.lint;

import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Sentence;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.SettingsOptions;
import io.haproof.lint.config.ConfigException;
import io.haproof.lint.config.Origin;
import io.haproof.lint.config.Setting;
import io.haproof.lint.config.Settings;
import io.haproof.listener.document.DocumentText;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.PlainValues;
import io.haproof.report.ToolVersion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haproof config show}: each setting that is in force for a file, and where it comes from. */
@Command(
        name = "show",
        header = {
            "Show what is in force for a file, and where each of it comes from.",
            "",
            "  haproof config show",
            "  haproof config show --format json conf.d/www.cfg",
            ""
        },
        customSynopsis = "haproof config show [OPTIONS] [FILE]")
public final class ConfigShowCommand implements Callable<Integer> {

    private static final String HERE = "haproxy.cfg";

    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A file, which need not exist; without one, haproxy.cfg in the working folder.")
    private String file = HERE;

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private String format = "text";

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    public ConfigShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Choice.check("--format", format, Choice.TEXT_OR_JSON);
        Settings settings = settings();
        surroundings.print(format.equals("json") ? json(settings) : text(settings));
        return ExitCode.CLEAN;
    }

    private Settings settings() {
        try {
            return options.project(surroundings).settings(Path.of(file));
        } catch (ConfigException refused) {
            throw CliException.usage(refused.problems());
        } catch (InvalidPathException failure) {
            throw CliException.usage("\"" + file + "\" is no path");
        }
    }

    private static String text(Settings settings) {
        int width = settings.all().stream()
                .mapToInt(setting -> line(setting).length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Setting<?> setting : settings.all()) {
            String line = line(setting);
            text.append(line)
                    .append(" ".repeat(width - line.length()))
                    .append("  # ")
                    .append(setting.origin())
                    .append('\n');
        }
        return text.toString();
    }

    private static String line(Setting<?> setting) {
        String shown = setting.shown();
        return setting.key().name() + ": " + (shown.isEmpty() ? "none" : Sentence.oneLine(shown));
    }

    private static String json(Settings settings) {
        List<Object> list = new ArrayList<>();
        for (Setting<?> setting : settings.all()) {
            list.add(PlainValues.object(
                    "name", setting.key().name(), "value", setting.plain(), "origin", origin(setting.origin())));
        }
        return DocumentText.of(
                PlainValues.value(PlainValues.object("schemaVersion", 1, "tool", ToolVersion.tool(), "settings", list)),
                Notation.JSON);
    }

    private static Map<String, Object> origin(Origin origin) {
        Map<String, Object> fields = PlainValues.object("kind", origin.kind().word());
        if (!origin.name().isEmpty()) {
            fields.put("name", origin.name());
        }
        origin.position().ifPresent(place -> {
            fields.put("line", place.line());
            fields.put("column", place.column());
        });
        return fields;
    }
}
