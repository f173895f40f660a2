package io.haproof.lint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.catalogue.Version;
import io.haproof.lint.Linter;
import io.haproof.text.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a peers section without any peer is worth; HAProxy 2.6.0 counts its listener and 2.6.12 does not. */
class NamelessPeersTest {

    @ParameterizedTest
    @CsvSource({"2.0,false", "2.2,true", "2.4,true", "2.6,false", "2.6.12,true", "2.8,true", "3.4,true"})
    void a_listener_without_peers_counts_only_for_some(String version, boolean isRefused) {
        String text = "peers cluster\n    bind 127.0.0.1:10000\n";
        assertEquals(
                isRefused,
                Linter.forTarget(Version.parse(version))
                        .lint(Source.of("test.cfg", text))
                        .refused());
    }
}
