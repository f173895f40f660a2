package io.haproof.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.directive.Analysis;
import io.haproof.directive.ReadingOptions;
import io.haproof.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerTest {

    private static List<Server> servers(String lines) {
        Source source = Source.of("haproxy.cfg", "backend b\n" + lines);
        Analysis analysis = Analysis.of(source, Catalogue.load().at(Version.parse("2.4")), ReadingOptions.DEFAULT);
        return Server.withTemplates(Model.of(analysis).backend("b").orElseThrow());
    }

    @Test
    void takes_over_what_stands_above_it_only() {
        List<Server> servers = servers("""
                server one 10.0.0.1:80
                default-server check
                server two 10.0.0.2:80
                default-server weight 7
                server three 10.0.0.3:80
                """);
        assertFalse(servers.get(0).has("check"));
        assertTrue(servers.get(1).has("check"));
        assertFalse(servers.get(1).has("weight"));
        assertTrue(servers.get(2).has("check") && servers.get(2).has("weight"));
        assertEquals(
                List.of(0, 1, 2),
                servers.stream().map(server -> server.defaults().size()).toList());
    }

    @Test
    void the_last_word_on_a_parameter_counts() {
        Server server = servers("""
                default-server check weight 7 disabled
                default-server weight 8 no-check-ssl
                server s 10.0.0.1:80 no-check enabled check-ssl weight 9 weight 10
                """).get(0);
        assertFalse(server.has("check"));
        assertTrue(server.has("no-check"));
        assertFalse(server.has("disabled"));
        assertTrue(server.has("check-ssl"));
        assertFalse(server.has("no-check-ssl"));
        assertEquals(
                "10",
                server.find("weight")
                        .flatMap(Server.Setting::value)
                        .orElseThrow()
                        .value());
    }

    @Test
    void what_a_line_above_takes_back_is_back_where_the_own_line_says_it_again() {
        List<Server> servers = servers("""
                default-server stick backup
                default-server non-stick no-backup
                server one 10.0.0.1:80
                server two 10.0.0.2:80 stick backup
                """);
        assertFalse(servers.get(0).has("stick") || servers.get(0).has("backup"));
        assertTrue(servers.get(0).has("non-stick"));
        assertTrue(servers.get(1).has("stick") && servers.get(1).has("backup"));
    }

    @Test
    void a_setting_of_a_line_above_is_shown_at_the_server() {
        Server server =
                servers("default-server weight 7\nserver s 10.0.0.1:80 check\n").get(0);
        assertEquals(
                server.directive().line().wordsSpan(),
                server.find("weight").map(server::place).orElseThrow());
        assertEquals(
                server.find("check").orElseThrow().parameter().span(),
                server.find("check").map(server::place).orElseThrow());
    }
}
