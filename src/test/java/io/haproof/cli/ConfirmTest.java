package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.haproof.haproxy.FakeHaproxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real HAProxy, or a script that says that it is one, is asked, too. */
class ConfirmTest {

    private static final String SOUND = """
            defaults
                mode http
                timeout connect 5s
                timeout client 30s
                timeout server 30s
            listen www
                bind 127.0.0.1:8080
                stats auth joe:hidden-word
                server app1 127.0.0.1:8081
            """;

    @TempDir
    private Path folder;

    private CliCase.Outcome lint(String... arguments) {
        List<String> args = new ArrayList<>(List.of("lint", "--format", "compact", "--no-config", "--confirm-with"));
        args.addAll(Arrays.asList(arguments));
        return CliCase.call(new byte[0], Map.of("OUTSIDE", "yes"), folder, args.toArray(String[]::new));
    }

    private String fake(String script) throws IOException {
        return FakeHaproxy.in(folder, "2.4.7", script).toString();
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_verdict_is_explained_by_what_haproxy_printed_of_that_line() throws IOException {
        file("a.cfg", SOUND.replace("server app1", "serverr app1"));
        String haproxy = fake("""
                echo "[ALERT] 1/2 (3) : parsing [$3:8] : not this."
                echo "[ALERT] 1/2 (3) : parsing [$3:9] : unknown keyword 'serverr' of hidden-word."
                exit 1
                """);
        String shown = CliCase.call(
                        new byte[0],
                        Map.of(),
                        folder,
                        "lint",
                        "--quiet",
                        "--explain-verdict",
                        "--no-config",
                        "--confirm-with",
                        haproxy,
                        "a.cfg")
                .stdout();
        assertTrue(shown.contains("\n  HAProxy printed: unknown keyword 'serverr' of ****\n"), shown);
        assertFalse(shown.contains("not this") || shown.contains("HAProxy prints"), shown);
    }

    @Test
    void a_refusal_that_was_not_foretold_is_an_error_where_haproxy_says() throws IOException {
        file("a.cfg", SOUND);
        CliCase.Outcome outcome =
                lint(fake("echo \"[ALERT] 1/2 (3) : parsing [$3:7] : 'bind' : cannot.\"; exit 1\n"), "a.cfg");
        assertEquals(
                "a.cfg:7:5: error: a real HAProxy, 2.4.7, refuses the text, in which nothing fatal was found: 'bind' : "
                        + "cannot [check-disagrees-with-haproxy]\n",
                outcome.stdout());
        assertEquals(1, outcome.exit());
        assertFalse(CliCase.call(
                        new byte[0],
                        Map.of(),
                        folder,
                        "lint",
                        "--format=json",
                        "--confirm-with=" + fake("exit 1\n"),
                        "a.cfg")
                .stdout()
                .contains("\"fatal\": true"));
    }

    @Test
    void an_acceptance_that_was_not_foretold_is_a_warning() throws IOException {
        file("a.cfg", SOUND + "    foo\n");
        CliCase.Outcome outcome = lint(fake("exit 0\n"), "a.cfg");
        assertTrue(
                outcome.stdout()
                        .contains("a.cfg:10:5: warning: a real HAProxy, 2.4.7, accepts the text, in which "
                                + "syntax-unknown-keyword is fatal [check-disagrees-with-haproxy]\n"),
                outcome.stdout());
    }

    @Test
    void nothing_is_said_where_both_agree() throws IOException {
        file("a.cfg", SOUND);
        file("b.cfg", SOUND + "    foo\n");
        assertEquals(new CliCase.Outcome("", "", 0), lint(fake("exit 0\n"), "a.cfg"));
        assertEquals(1, lint(fake("exit 1\n"), "b.cfg").stdout().lines().count());
    }

    @Test
    void it_gets_all_files_of_one_configuration_and_names_the_right_one() throws IOException {
        file("a.cfg", SOUND);
        file("b.cfg", "backend b\n    server b1 127.0.0.1:8082\n");
        CliCase.Outcome outcome = lint(
                fake("cmp -s $3 a.cfg && cmp -s $5 b.cfg && echo \"[ALERT] : [$5:2] : no\"; exit 1\n"),
                "--as-one",
                "a.cfg",
                "b.cfg");
        assertTrue(outcome.stdout().startsWith("b.cfg:2:5: error: "), outcome.stdout());
        assertTrue(outcome.stdout().contains("found: no [check"), outcome.stdout());
    }

    @Test
    void secrets_are_not_shown() throws IOException {
        file("a.cfg", SOUND);
        CliCase.Outcome outcome = lint(
                fake("echo \"[ALERT] : hidden-word, $TOKEN, $OUTSIDE\"; exit 1\n"), "--env", "TOKEN=canary", "a.cfg");
        assertTrue(outcome.stdout().contains("found: ****, ****, [check"), outcome.stdout());
    }

    @Test
    void a_variable_that_nobody_gave_is_unset_for_both() throws IOException {
        file("a.cfg", SOUND + "    maxconn \"$NOT_GIVEN\"\n");
        assertEquals(
                "",
                lint(fake("[ -z \"$NOT_GIVEN\" ] && exit 1; exit 0\n"), "a.cfg").stdout());
    }

    @Test
    void a_comment_suppresses_it_as_any_other_finding() throws IOException {
        file("a.cfg", "# haproof: ignore-file[check-disagrees-with-haproxy] the key is not here\n" + SOUND);
        assertEquals(0, lint(fake("exit 1\n"), "a.cfg").exit());
    }

    @Test
    void one_of_another_branch_is_not_asked_which_is_said() throws IOException {
        file("a.cfg", SOUND);
        CliCase.Outcome outcome = lint(fake("exit 1\n"), "--haproxy", "2.6,3.2", "a.cfg");
        assertEquals(
                new CliCase.Outcome(
                        "",
                        "haproof: note: the real HAProxy is of branch 2.4 and is not asked: expected 2.4 among the "
                                + "versions to check for\n",
                        0),
                outcome);
        assertTrue(lint(fake("exit 1\n"), "--partial", "a.cfg").stderr().contains("only parts"));
    }

    @Test
    void what_cannot_be_asked_is_told() throws IOException {
        file("a.cfg", SOUND);
        assertEquals(
                new CliCase.Outcome("", "haproof: cannot run \"./a.cfg\": it is no program\n", 3),
                lint("./a.cfg", "a.cfg"));
        assertEquals(
                "haproof: cannot run \"no-such-haproxy\": it is no program\n",
                lint("no-such-haproxy", "a.cfg").stderr());
        String gone = fake("exit 0\n");
        Files.writeString(Path.of(gone), "#!/bin/sh\necho nginx\n");
        assertEquals(
                "haproof: cannot run \"" + gone + "\": it does not say that it is HAProxy\n",
                lint(gone, "a.cfg").stderr());
    }

    @Test
    void a_real_one_agrees() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/haproxy")), "no HAProxy is installed");
        file("a.cfg", SOUND);
        file("b.cfg", "backend b\n    foo\n");
        CliCase.Outcome outcome = lint(
                "/usr/sbin/haproxy", "--haproxy", "1.8,2.0,2.2,2.4,2.6,2.8,3.0,3.2,3.4", "--as-one", "a.cfg", "b.cfg");
        assertEquals(1, outcome.stdout().lines().count(), outcome.stdout());
        file("b.cfg", "backend b\n    errorfile 503 none.http\n");
        CliCase.Outcome missing = lint(
                "/usr/sbin/haproxy", "--haproxy", "1.8,2.0,2.2,2.4,2.6,2.8,3.0,3.2,3.4", "--as-one", "a.cfg", "b.cfg");
        assertTrue(missing.stdout().startsWith("b.cfg:2:5: error: a real HAProxy, "), missing.stdout());
    }
}
