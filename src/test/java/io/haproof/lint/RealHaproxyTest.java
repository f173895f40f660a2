package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.haproof.catalogue.Version;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a real HAProxy 2.6, where one is installed, what it says of the texts on the pages and in the fixtures. */
class RealHaproxyTest {

    private static final Version TARGET = Version.parse("2.6");

    /** The rules about what no text shows: which files there are, and what HAProxy says of it. */
    private static final Set<String> OF_THE_MACHINE =
            Set.of("check-disagrees-with-haproxy", "ref-missing-file-reference");

    @TempDir
    private Path folder;

    @BeforeAll
    static void find() {
        assumeTrue(output("-v").startsWith("HAProxy version 2.6."), "no HAProxy 2.6 is installed");
    }

    @Test
    void verdicts_on_the_pages_are_those_of_haproxy() {
        Map<String, String> texts = new LinkedHashMap<>();
        RulePage.allBlocks().stream()
                .filter(block -> !Snippets.isDocument(block.name()) && !OF_THE_MACHINE.contains(block.id()))
                .forEach(block -> texts.put(block.toString(), block.text()));
        assertEquals(List.of(), differences(texts));
    }

    @Test
    void verdicts_on_the_fixtures_are_those_of_haproxy() {
        Map<String, String> texts = new LinkedHashMap<>();
        RuleFixture.all().stream()
                .filter(fixture -> !fixture.isDocument() && !OF_THE_MACHINE.contains(fixture.rule()))
                .forEach(fixture -> texts.put(fixture.toString(), fixture.text()));
        assertEquals(List.of(), differences(texts));
    }

    @Test
    void what_haproxy_prints_of_a_bad_example_is_on_the_page() {
        List<String> unforetold = new ArrayList<>();
        for (RulePage page : RulePage.all()) {
            for (RulePage.Block block : page.blocks()) {
                String said =
                        isRefusedBecauseOf(page.id(), block) ? ask(block.text()).output() : "";
                if (!said.isEmpty() && !said.contains("No such file") && !page.foretells(said)) {
                    unforetold.add(page + ": " + said);
                }
            }
        }
        assertEquals(List.of(), unforetold);
    }

    private static boolean isRefusedBecauseOf(String rule, RulePage.Block block) {
        return block.lint(TARGET).findings().stream()
                .anyMatch(finding -> finding.fatal() && finding.rule().equals(rule));
    }

    private List<String> differences(Map<String, String> texts) {
        List<String> differences = new ArrayList<>();
        Linter linter = Linter.forTarget(TARGET);
        texts.forEach((name, text) -> {
            boolean foretold = linter.lint(Source.of(name, text)).refused();
            if (foretold != ask(text).isRefusal()) {
                differences.add(name + (foretold ? ": HAProxy accepts it" : ": HAProxy refuses it"));
            }
        });
        return differences;
    }

    private record Answer(boolean isRefusal, String output) {}

    private Answer ask(String text) {
        try {
            Path file = Files.writeString(folder.resolve("haproxy.cfg"), text);
            return run("-c", "-f", file.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String output(String option) {
        try {
            return run(option).output();
        } catch (IOException notInstalled) {
            return "";
        }
    }

    private static Answer run(String... arguments) throws IOException {
        List<String> command =
                Stream.concat(Stream.of("haproxy"), Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/sbin:/usr/sbin:/usr/local/bin:/usr/bin");
        Process process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor() != 0, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
