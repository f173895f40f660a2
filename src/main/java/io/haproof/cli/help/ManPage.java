package io.haproof.cli.help;

import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Sentence;
import io.haproof.report.ToolVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A page of the manual in the {@code man} macros of roff, made of what the help of a command is made of. */
public final class ManPage {

    private static final String EXAMPLE = "  ";

    private final CommandSpec spec;
    private final StringBuilder page = new StringBuilder();

    private ManPage(CommandSpec spec) {
        this.spec = spec;
    }

    /** The page of a command. */
    public static String of(CommandSpec spec) {
        ManPage page = new ManPage(spec);
        page.write();
        return page.page.toString();
    }

    private void write() {
        List<String> header = Arrays.asList(spec.usageMessage().header());
        String title = title(spec);
        macro("TH", title.toUpperCase(Locale.ROOT), "1", "", ToolVersion.tool(), "Haproof");
        section("NAME");
        text(title + " - " + Sentence.lowerFirst(sentence(header.get(0))).replaceFirst("\\.$", ""));
        section("SYNOPSIS");
        for (String line : spec.usageMessage().customSynopsis()) {
            text(line);
            macro("br");
        }
        section("DESCRIPTION");
        text(sentence(header.get(0)));
        header.stream()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith(EXAMPLE))
                .forEach(this::text);
        arguments();
        options();
        commands();
        examples(header);
        section("EXIT STATUS");
        text(ExitCode.MEANING + '.');
        if (spec.parent() != null) {
            section("SEE ALSO");
            text(title(spec.parent()) + "(1)");
        }
    }

    private static String title(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    /** The text that picocli would show, in which per cent signs are doubled. */
    private static String sentence(String text) {
        return text.replace("%%", "%");
    }

    private void arguments() {
        List<PositionalParamSpec> shown = spec.positionalParameters().stream()
                .filter(argument -> !argument.hidden())
                .toList();
        if (!shown.isEmpty()) {
            section("ARGUMENTS");
            shown.forEach(argument -> item("\\fI" + escaped(argument.paramLabel()) + "\\fR", description(argument)));
        }
    }

    private void options() {
        section("OPTIONS");
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                String value = option.arity().max() > 0 ? "=\\fI" + escaped(option.paramLabel()) + "\\fR" : "";
                String names = names(option).stream()
                        .map(name -> "\\fB" + escaped(name) + "\\fR")
                        .collect(Collectors.joining(", "));
                item(names + value, description(option));
            }
        }
    }

    /** The names of an option, those with which it is negated included. */
    static List<String> names(OptionSpec option) {
        List<String> names = new ArrayList<>(List.of(option.names()));
        if (option.negatable()) {
            CommandSpec spec = option.command();
            List.of(option.names())
                    .forEach(name -> names.add(spec.negatableOptionTransformer().makeNegative(name, spec)));
        }
        return names;
    }

    private static String description(ArgSpec spec) {
        return sentence(String.join(" ", spec.description()));
    }

    private void commands() {
        if (!spec.subcommands().isEmpty()) {
            section("COMMANDS");
            for (CommandLine line : spec.subcommands().values()) {
                CommandSpec below = line.getCommandSpec();
                item(
                        "\\fB" + escaped(title(below)) + "\\fR(1)",
                        sentence(below.usageMessage().header()[0]));
            }
        }
    }

    private void examples(List<String> header) {
        List<String> examples =
                header.stream().filter(line -> line.startsWith(EXAMPLE)).toList();
        if (!examples.isEmpty()) {
            section("EXAMPLES");
            macro("nf");
            examples.forEach(line -> text(sentence(line.substring(EXAMPLE.length()))));
            macro("fi");
        }
    }

    private void section(String name) {
        macro("SH", name);
    }

    private void item(String term, String text) {
        macro("TP");
        page.append(term).append('\n');
        text(text);
    }

    private void macro(String name, String... arguments) {
        page.append('.').append(name);
        for (String argument : arguments) {
            page.append(" \"").append(argument).append('"');
        }
        page.append('\n');
    }

    private void text(String text) {
        String line = escaped(text);
        page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
                .append(line)
                .append('\n');
    }

    /** The text as roff has to read it to show it as it is. */
    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("~", "\\(ti")
                .replace("^", "\\(ha")
                .replace("…", "...");
    }
}
