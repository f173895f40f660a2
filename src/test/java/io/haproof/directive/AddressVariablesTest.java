package io.haproof.directive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.catalogue.Version;
import io.haproof.lint.Linter;
import io.haproof.syntax.Environment;
import io.haproof.text.Source;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables in addresses, which HAProxy replaces without quotes, too; verdicts are those of HAProxy 2.6.12. */
class AddressVariablesTest {

    @ParameterizedTest
    @CsvSource({
        "*:$PORT, false",
        "*:${PORT}, false",
        "*:$WORD, true",
        "*:$NONE, true",
        "$NONE, true",
        "$HOST:80, false",
        "${HOST}:${PORT}, false",
        "${PORT:80, false"
    })
    void known_ones_are_replaced(String address, boolean isRefused) {
        assertEquals(isRefused, isRefused(address, Environment.Value.UNSET));
    }

    @ParameterizedTest
    @CsvSource({"*:$PORT, false", "*:$WORD, true", "*:$NONE, false", "$NONE, false"})
    void of_others_nothing_is_said(String address, boolean isRefused) {
        assertEquals(isRefused, isRefused(address, Environment.Value.UNKNOWN));
    }

    private static boolean isRefused(String address, Environment.Value others) {
        String text = "global\n    setenv PORT 8080\n    setenv HOST 127.0.0.1\nlisten www\n    bind " + address + "\n";
        return Linter.forTarget(Version.parse("2.6"))
                .withEnvironment(Environment.of(Map.of("WORD", "word"), others))
                .lint(Source.of("test.cfg", text))
                .refused();
    }
}
