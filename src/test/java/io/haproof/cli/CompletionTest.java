package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.haproof.cli.help.CompletionValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CompletionTest {

    private static final String ASK = """
            if [ -n "$ZSH_VERSION" ]; then
                autoload -Uz compinit; compinit -D -u; source "$1"; setopt ksharrays shwordsplit
            else
                source "$1"
            fi
            shift
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _haproof
            printf '%s ' "${COMPREPLY[@]}"
            """;
    private static final Pattern REFUSAL = Pattern.compile("takes no \"zzzzzz\"; expected one of (.*)");

    @TempDir
    private Path folder;

    private static String script(String shell) {
        return CliCase.call(new byte[0], Map.of(), Path.of(""), "completion", shell)
                .stdout();
    }

    private String completed(String shell, String line) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("script"), script(shell));
        String plain = shell.equals("zsh") ? "-f" : "--norc";
        List<String> command = new ArrayList<>(List.of(shell, plain, "-c", ASK, shell, script.toString()));
        command.addAll(Arrays.asList(line.split(" ", -1)));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            assumeTrue(false, "there is no " + shell);
            throw missing;
        }
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), words);
        return words.strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "haproof ex | explain",
                "haproof lb per | performance",
                "haproof --ver | --version",
                "haproof lint --fail | --fail-on",
                "haproof lint --no-p | --no-partial",
                "haproof lint --format comp | compact",
                "haproof rules --format j | json",
                "haproof lint --format=te | --format=text",
                "haproof lint --format = te | text",
                "haproof lint --haproxy 2.4,1 | 2.4,1.8",
                "haproof lint --rule syntax-unknown-k | syntax-unknown-keyword=",
                "haproof explain syntax-unknown-k | syntax-unknown-keyword",
                "haproof keywords http-req | http-request",
                "haproof man to-l | to-listeners",
                "haproof completion z | zsh"
            })
    void words_are_completed(String line, String expected) throws Exception {
        assertEquals(expected, completed("bash", line));
    }

    /** In zsh the shell itself leaves out what does not begin as it should, and an option with its value is one word. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "haproof ex | explain",
                "haproof lb per | performance",
                "haproof lint --format=te | --format=text",
                "haproof lint --haproxy 2.4,1 | 2.4,1.8",
                "haproof explain syntax-unknown-k | syntax-unknown-keyword"
            })
    void words_are_completed_in_zsh_too(String line, String expected) throws Exception {
        List<String> words = List.of(completed("zsh", line).split(" "));
        assertTrue(words.contains(expected), words::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"haproof lint ha", "haproof lint --output x", "haproof lint --config", "haproof diff a b"})
    void where_files_are_meant_the_shell_completes_them(String line) throws Exception {
        assertEquals(line.endsWith("--config") ? "--config" : "", completed("bash", line));
    }

    @Test
    void zsh_reads_the_same_after_it_has_learnt_to() {
        String first = "autoload -Uz bashcompinit && bashcompinit\n";
        assertEquals(
                script("bash").lines().skip(1).toList(),
                script("zsh").lines().skip(2).toList());
        assertTrue(script("zsh").contains(first));
    }

    /** What is offered is what the command takes: a word that is none of it is answered with the same list. */
    @Test
    void the_values_of_an_option_are_those_that_it_takes() {
        List<String> wrong = new ArrayList<>();
        int asked = compare("", Cli.whole(CliCase.surroundings()), wrong);
        assertEquals(List.of(), wrong);
        assertTrue(asked >= 8, () -> asked + " options were asked");
    }

    private static int compare(String command, CommandLine line, List<String> wrong) {
        int asked = 0;
        for (OptionSpec option : line.getCommandSpec().options()) {
            List<String> words = CompletionValues.of(command, option);
            if (!words.isEmpty() && line.getSubcommands().isEmpty()) {
                List<String> call = new ArrayList<>(List.of(command.split(" ")));
                call.addAll(List.of(option.longestName(), "zzzzzz"));
                line.getCommandSpec()
                        .positionalParameters()
                        .forEach(argument -> call.addAll(List.of("a", "b")
                                .subList(0, Math.min(2, argument.arity().min()))));
                String said = CliCase.call(new byte[0], Map.of(), Path.of(""), call.toArray(String[]::new))
                        .stderr();
                Matcher refusal = REFUSAL.matcher(said);
                if (refusal.find()) {
                    asked++;
                    List<String> offered = words.stream()
                            .map(word -> word.replaceAll("[:=]$", ""))
                            .toList();
                    if (!List.of(refusal.group(1).split(", ")).equals(offered)) {
                        wrong.add(call + ": " + said);
                    }
                }
            }
        }
        for (Map.Entry<String, CommandLine> below : line.getSubcommands().entrySet()) {
            asked += compare((command + ' ' + below.getKey()).strip(), below.getValue(), wrong);
        }
        return asked;
    }
}
