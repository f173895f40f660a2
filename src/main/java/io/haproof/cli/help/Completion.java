package io.haproof.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The script that completes the command in a shell: tables of words for each command, and a function that looks into them. It
 * starts no Java.
 */
public final class Completion {

    private static final String FUNCTION = "completion.bash";
    private static final String FOR_ZSH = "autoload -Uz bashcompinit && bashcompinit\n";

    /** Where the values of arguments stand among those of options. */
    private static final String ARGUMENT = "ARGUMENT";

    private final Map<String, String> commands = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> taking = new ArrayList<>();

    private Completion() {}

    /** The script for a command with all its commands. */
    static String script(CommandLine whole, String shell) {
        Completion completion = new Completion();
        completion.add("", whole);
        return "# Completion of haproof, written by haproof completion " + shell + ".\n"
                + (shell.equals("zsh") ? FOR_ZSH : "")
                + table("commands", completion.commands)
                + table("options", completion.options)
                + table("values", completion.values)
                + table("takes", Map.of(String.join("|", completion.taking), "yes"))
                + function();
    }

    private void add(String command, CommandLine line) {
        if (!line.getSubcommands().isEmpty()) {
            commands.put(quoted(command), String.join(" ", line.getSubcommands().keySet()));
        }
        List<String> names = new ArrayList<>();
        for (OptionSpec option : line.getCommandSpec().options()) {
            if (!option.hidden()) {
                ManPage.names(option).stream()
                        .filter(name -> name.startsWith("--"))
                        .forEach(names::add);
                for (String name : option.arity().max() > 0 ? option.names() : new String[0]) {
                    taking.add(quoted(command + ' ' + name));
                    value(command, name, CompletionValues.of(command, option));
                }
            }
        }
        options.put(quoted(command), String.join(" ", names));
        for (PositionalParamSpec argument : line.getCommandSpec().positionalParameters()) {
            value(command, ARGUMENT, CompletionValues.of(command, argument));
        }
        line.getSubcommands().forEach((name, below) -> add((command + ' ' + name).strip(), below));
    }

    private void value(String command, String name, List<String> words) {
        if (!words.isEmpty()) {
            values.put(quoted(command + ' ' + name), String.join(" ", words));
        }
    }

    private static String quoted(String key) {
        return '"' + key + '"';
    }

    /** A function that sets {@code REPLY} to what a table has for its argument; keys of equal words share a line. */
    private static String table(String name, Map<String, String> rows) {
        Map<String, List<String>> byWords = new LinkedHashMap<>();
        rows.forEach((key, words) ->
                byWords.computeIfAbsent(words, added -> new ArrayList<>()).add(key));
        String cases = byWords.entrySet().stream()
                .map(row -> "        " + String.join("|", row.getValue()) + ") REPLY='" + row.getKey() + "' ;;\n")
                .collect(Collectors.joining());
        return "_haproof_" + name + "() {\n    REPLY=\n    case \"$1\" in\n" + cases + "    esac\n}\n";
    }

    private static String function() {
        try (InputStream in = Objects.requireNonNull(Completion.class.getResourceAsStream(FUNCTION))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
