package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls the command line and compares. {@code -Dupdate-fixtures} rewrites what is expected, for a person to judge. */
class CliGoldenTest {

    private static final boolean UPDATE = System.getProperty("update-fixtures") != null;

    static List<CliCase> cases() {
        return CliCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_call_has_the_outcome_that_is_kept(CliCase call) throws IOException {
        CliCase.Outcome outcome = call.run();
        if (UPDATE) {
            call.update(outcome);
        }
        CliCase.Outcome expected = call.expected();
        assertAll(
                () -> assertEquals(expected.stdout(), outcome.stdout(), "standard output"),
                () -> assertEquals(expected.stderr(), outcome.stderr(), "standard error"),
                () -> assertEquals(expected.exit(), outcome.exit(), "exit code"));
    }

    @Test
    void every_exit_code_is_kept() {
        assertEquals(
                Set.of(0, 1, 2, 3),
                CliCase.all().stream().map(call -> call.expected().exit()).collect(Collectors.toSet()));
    }
}
