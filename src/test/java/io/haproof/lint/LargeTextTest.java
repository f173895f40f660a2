package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.catalogue.Version;
import io.haproof.syntax.Line;
import io.haproof.syntax.Syntax;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A large text is read in parts and judged by several rules at a time, which nobody is to notice. */
class LargeTextTest {

    private static final int MANY = 6_000;

    private static final String FAULTY = """
            defaults
                mode http
            frontend f
                bind :80 ssl
                use_backend missing if { path /x }
                http-request track-sc0 src
                default_backend "b"
            backend b
                option external-check
                server s 10.0.0.1:80 check agent-check
                server t 10.0.0.2 track b/u
                server u 10.0.0.3:80
                server v 10.0.0.4:80 check proto fcgi
            """;

    private static List<Object> shown(Line line) {
        return List.of(line.number(), line.kind(), line.tokens(), line.words(), line.isEnded());
    }

    @Test
    void its_lines_are_those_that_are_read_one_by_one() {
        Source source = Source.of("large.cfg", (FAULTY + "\r\n# 'x\n\"a\0b\n\tc\\ d\r e\n").repeat(MANY / 10) + "end");
        List<Object> oneByOne = new ArrayList<>();
        Syntax.forEachLine(source, line -> oneByOne.add(shown(line)));
        assertEquals(
                oneByOne,
                Syntax.parse(source).lines().stream().map(LargeTextTest::shown).toList());
    }

    @Test
    void its_findings_are_in_the_order_of_those_of_a_small_one() {
        Linter linter = Linter.forTarget(Version.parse("2.4"));
        List<Finding> small = linter.lint(Source.of("haproxy.cfg", FAULTY)).findings();
        List<Finding> large = linter.lint(Source.of("haproxy.cfg", FAULTY + "# nothing\n".repeat(MANY)))
                .findings();
        assertTrue(small.stream().map(Finding::rule).distinct().count() > 4, () -> "too few rules found: " + small);
        assertEquals(small, large);
    }
}
