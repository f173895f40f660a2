package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.haproof.cli.help.ManPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ManPageTest {

    @TempDir
    private Path folder;

    static Stream<CommandSpec> commands() {
        return all(Cli.whole(CliCase.surroundings()));
    }

    private static Stream<CommandSpec> all(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(ManPageTest::all));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void a_page_names_every_option_and_command(CommandSpec command) {
        String page = ManPage.of(command).replace("\\-", "-");
        command.options().forEach(option -> assertTrue(page.contains("\\fB" + option.longestName() + "\\fR"), page));
        command.subcommands().keySet().forEach(name -> assertTrue(page.contains("-" + name + "\\fR(1)"), page));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void groff_finds_nothing_wrong_with_a_page(CommandSpec command) throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("page.1"), ManPage.of(command));
        Process process;
        try {
            process = new ProcessBuilder("groff", "-man", "-ww", "-z", "-Tutf8", page.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "there is no groff");
            throw new UncheckedIOException(missing);
        }
        assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, process.waitFor());
    }
}
