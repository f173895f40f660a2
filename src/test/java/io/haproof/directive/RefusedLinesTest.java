package io.haproof.directive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.catalogue.Catalogue;
import io.haproof.lint.Finding;
import io.haproof.lint.Linter;
import io.haproof.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single lines with what one version says of them, each beside a near neighbour that it accepts. */
class RefusedLinesTest {

    private static final String PROXY = """
            defaults
                mode http
                timeout connect 5s
                timeout client 5s
                timeout server 5s
            listen l
                bind 127.0.0.1:80
                %s
            """;

    private static List<String> fatal(String version, String text) {
        Linter linter = Linter.forTarget(Catalogue.load().resolve(version).version());
        return linter.lint(Source.ofBytes("a.cfg", text.getBytes(StandardCharsets.UTF_8))).findings().stream()
                .filter(Finding::fatal)
                .map(Finding::rule)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.4 | stick-table type ip                                    | syntax-missing-argument
            2.4 | stick-table type ip size 1k                            |
            2.4 | stick-table type ip size 1k store gpc0(5)              | syntax-extra-argument
            2.4 | stick-table type ip size 1k store conn_rate(10s        | syntax-bad-value
            2.6 | stick-table type ip size 1k store gpc(200)             | syntax-value-out-of-range
            2.6 | stick-table type ip size 1k store gpc(2),gpc0          | syntax-conflicting-parameters
            2.6 | stick-table type ip size 1k store gpc(2),gpt0          |
            2.2 | stick-table type ip size 1k store conn_rate()          |
            2.4 | stick-table type ip size 1k store conn_rate()          | syntax-missing-argument
            2.4 | cookie c preserve                                      | syntax-missing-argument
            2.4 | cookie c insert preserve                               |
            2.4 | http-request return string x                           | syntax-missing-argument
            2.4 | http-request return content-type a/b string x          |
            2.4 | http-request return status 204 content-type a/b string x | syntax-conflicting-parameters
            2.2 | http-request return status 204 content-type a/b string x |
            2.4 | http-request return content-type a/b string x string y | syntax-conflicting-parameters
            3.2 | acl a hdr(x) -m beg -m end y                           |
            3.4 | acl a hdr(x) -m beg -m end y                           | syntax-acl-unknown-flag
            2.0 | acl or path /x                                         |
            2.2 | acl or path /x                                         | syntax-bad-value
            2.4 | acl a path -u x /y                                     | syntax-bad-value
            2.4 | acl a path_beg,ipmask(24) /x                           | syntax-bad-acl-pattern
            2.4 | acl a path,nosuch /x                                   | syntax-unknown-converter
            2.4 | acl a dst_port 80-90                                   |
            2.4 | acl a dst_port 90-80                                   | syntax-bad-acl-pattern
            2.4 | acl a req.ssl_ver 3.99999                              | syntax-bad-acl-pattern
            2.4 | acl a path_reg [[:foo:]]                               | syntax-bad-regex
            2.4 | acl a path_reg (?<!a*)b                                | syntax-bad-regex
            2.4 | server-template s 4-2 127.0.0.1:80                     | syntax-bad-value
            2.4 | server-template s 2-4 127.0.0.1:80                     |
            2.4 | server s 127.0.0.1:80 resolve-net 10.0.0.0/8,x         | syntax-bad-address
            2.4 | server s 127.0.0.1:80 init-addr last,foo               | syntax-unknown-parameter
            2.4 | server s udp@127.0.0.1:80                              | syntax-bad-address
            2.4 | bind /tmp/x mode 999                                   | syntax-bad-value
            3.0 | bind rhttp@b/s                                         | syntax-experimental-directive
            2.4 | http-request use-service nope                          | syntax-unknown-parameter
            2.4 | http-request use-service lua.nope                      |
            2.4 | http-request set-var(txn.x)zz src                      | syntax-extra-argument
            2.4 | http-check expect status 299-200                       | syntax-bad-status-code
            2.4 | log 127.0.0.1 sample 1,1:2 local0                      | syntax-bad-value
            3.0 | log-format %(a:int)ci                                  | syntax-unknown-parameter
            2.4 | timeout check "${NOBODY_KNOWS}"                        |
            """)
    void a_line_is_read_as_the_version_reads_it(String version, String line, String rule) {
        List<String> expected = rule == null ? List.of() : List.of(rule);
        assertEquals(expected, fatal(version, PROXY.formatted(line)), version + ": " + line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.4 | frontend | mode log          | syntax-unknown-parameter
            3.0 | frontend | mode log          | syntax-unknown-parameter
            3.0 | backend  | mode log          |
            2.4 | backend  | http-request capture path len 10 | syntax-keyword-wrong-section
            2.4 | frontend | http-request capture path len 10 |
            2.4 | frontend | acl a nbsrv 1     | syntax-bad-sample-argument
            2.4 | backend  | acl a nbsrv 1     |
            2.2 | backend  | unique-id-format %[nosuch] | syntax-unknown-sample-fetch
            """)
    void what_a_proxy_is_decides(String version, String section, String line, String rule) {
        String text = "defaults\n mode http\n timeout client 5s\nfrontend f\n bind 127.0.0.1:80\n" + section + " x\n "
                + (section.equals("frontend") ? "bind 127.0.0.1:81\n " : "") + line + "\n";
        List<String> expected = rule == null ? List.of() : List.of(rule);
        assertEquals(expected, fatal(version, text), version + ": " + section + ": " + line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.6 | backend b from d  | http-request deny               |
            2.6 | listen b from d   | http-request deny               | syntax-keyword-wrong-section
            2.6 | defaults b from d | http-request deny               | syntax-keyword-wrong-section
            2.6 | backend b from d  | tcp-request connection accept   | syntax-keyword-wrong-section
            2.6 | frontend b from d | tcp-response content accept     | syntax-keyword-wrong-section
            """)
    void rules_are_inherited_by_some(String version, String header, String rule, String expected) {
        String text = "defaults d\n mode http\n " + rule + "\nfrontend f from e\n bind 127.0.0.1:80\n";
        String all = "defaults e\n mode http\n timeout client 5s\n" + text + header + "\n";
        assertEquals(expected == null ? List.of() : List.of(expected), fatal(version, all), header + ": " + rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.4 | cache c                                             | syntax-missing-argument
            2.4 | userlist u; group g users v                         | syntax-bad-value
            2.4 | userlist u; group g users v; user v password x      |
            2.4 | ring buf0                                           | syntax-duplicate-section
            2.4 | backend a b                                         |
            2.4 | backend a b; balance roundrobin                     | syntax-keyword-outside-section
            2.4 | resolvers r; nameserver n 127.0.0.1:53; nameserver n 127.0.0.2:53 | syntax-duplicate-directive
            2.4 | defaults d; defaults d; backend b from d            | syntax-duplicate-section
            3.4 | defaults d; defaults d; backend b from d            |
            3.2 | defaults d; backend b from d; defaults d            | syntax-duplicate-section
            2.4 | global; setenv A=B c                                | syntax-bad-value
            2.4 | global; node a:b                                    | syntax-bad-value
            2.4 | global; cpu-map 65 0                                | syntax-value-out-of-range
            2.4 | backend b; http-check send uri /; http-check connect | syntax-conflicting-parameters
            2.4 | backend b; http-check comment x; http-check connect |
            """)
    void a_section_is_read_as_the_version_reads_it(String version, String lines, String rule) {
        String text = "frontend f\n mode http\n timeout client 5s\n bind 127.0.0.1:80\n"
                + String.join("\n ", lines.split("; ", -1)) + "\n";
        List<String> expected = rule == null ? List.of() : List.of(rule);
        assertEquals(expected, fatal(version, text), version + ": " + lines);
    }
}
