package io.haproof.lint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.catalogue.Version;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is right only where certain files are, so that no fixture can show it: fixtures are shown to a real HAProxy, too. */
class FilesAtHandTest {

    private static final String HEAD = """
            defaults
                mode http
                timeout connect 5s
                timeout client 30s
                timeout server 30s

            frontend www
                bind 127.0.0.1:8080
            """;

    private static List<String> fatal(String text, String version) {
        LintResult result = Linter.forTarget(Version.parse(version)).lint(Source.of("test.cfg", text));
        return result.findings().stream()
                .filter(Finding::fatal)
                .map(Finding::rule)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "2.4", "3.0", "3.2", "3.4"})
    void an_agent_may_be_served_by_any_backend_in_tcp_mode(String version) {
        String text = HEAD + """
                    filter spoe engine agent config /etc/haproxy/agent.conf
                    default_backend app

                backend app
                    server app1 127.0.0.1:8081

                backend agents
                    mode tcp
                    server agent1 127.0.0.1:12345
                """;
        assertEquals(List.of(), fatal(text, version));
    }

    @Test
    void an_agent_may_be_served_by_a_backend_in_spop_mode() {
        String text = HEAD + """
                    filter spoe engine agent config /etc/haproxy/agent.conf
                    default_backend app

                backend app
                    server app1 127.0.0.1:8081

                backend agents
                    mode spop
                    server agent1 127.0.0.1:12345
                """;
        assertEquals(List.of(), fatal(text, "3.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "2.4", "3.4"})
    void a_server_is_verified_with_a_file(String version) {
        String text = HEAD + """
                    default_backend app

                backend app
                    default-server ca-file /etc/ssl/ca.pem
                    server app1 127.0.0.1:8443 ssl
                    server app2 127.0.0.1:8443 ssl verify required
                """;
        assertEquals(List.of(), fatal(text, version));
    }
}
