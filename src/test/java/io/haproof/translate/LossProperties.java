package io.haproof.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.catalogue.Catalogue;
import io.haproof.listener.ListenerArbitraries;
import io.haproof.listener.Listeners;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lines that no field carries are named to the line, and nothing else changes because of them. */
class LossProperties {

    /** Lines that every version accepts in these sections, and for which there is no field. */
    private static final List<String> FRONTEND_LINES = List.of(
            "http-request set-header X-A b",
            "http-request deny if { path_beg /admin }",
            "http-response del-header Server",
            "tcp-request inspect-delay 5s",
            "monitor-uri /alive",
            "timeout http-request 5s",
            "option dontlognull",
            "log-tag web",
            "id 7",
            "errorfile 503 /dev/null",
            "unique-id-format %pid",
            "use_backend other if { path_beg /x }");

    private static final List<String> BACKEND_LINES = List.of(
            "retries 5",
            "option redispatch",
            "timeout queue 5s",
            "http-response set-header X-A b",
            "stick-table type ip size 1k",
            "http-check expect status 200",
            "hash-type consistent",
            "option log-health-checks");

    private static final List<Translator> TRANSLATORS = Catalogue.load().versions().stream()
            .map(version -> Translator.forTarget(version).withPreamble(Preamble.none()))
            .toList();

    @Provide
    Arbitrary<Listeners> documents() {
        return ListenerArbitraries.listeners();
    }

    @Provide
    Arbitrary<Translator> translators() {
        return Arbitraries.of(TRANSLATORS);
    }

    @Property(tries = 2000)
    void foreign_lines_are_named_and_change_nothing_else(
            @ForAll("documents") Listeners listeners,
            @ForAll("translators") Translator translator,
            @ForAll("choices") List<Integer> choices) {
        Assume.that(!listeners.httpListeners().isEmpty());
        String text = translator.compile(listeners).text();
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<String> foreign = insert(lines, choices);
        lines.addAll(List.of("backend other", "    server a 127.0.0.1:1"));
        Source source = Source.of("t", String.join("\n", lines) + '\n');

        Lifted expected = translator.lift(Source.of("t", text));
        Lifted lifted = translator.lift(source);

        assertEquals(expected.listeners(), lifted.listeners());
        List<String> named = lifted.losses().stream()
                .filter(loss -> loss.kind() == Loss.Kind.DROPPED)
                .map(loss -> loss.span().map(span -> line(source, span)).orElse(""))
                .filter(line -> !line.equals("backend other"))
                .toList();
        assertEquals(foreign, named);
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 10_000).list().ofMinSize(1).ofMaxSize(5);
    }

    private static String line(Source source, Span span) {
        return source.lines()
                .lineSpan(source.lines().line(span.start()))
                .of(source.text())
                .strip();
    }

    /** Puts lines behind headers of frontends and backends; those that were put, in the order of the text. */
    private static List<String> insert(List<String> lines, List<Integer> choices) {
        for (int choice : choices) {
            List<Integer> headers = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("frontend ") || lines.get(i).startsWith("backend ")) {
                    headers.add(i);
                }
            }
            int at = headers.get(choice % headers.size());
            List<String> pool = lines.get(at).startsWith("frontend ") ? FRONTEND_LINES : BACKEND_LINES;
            String line = "    " + pool.get(choice / 7 % pool.size());
            boolean isThere = lines.subList(at + 1, lines.size()).stream()
                    .takeWhile(other -> other.isBlank() || other.startsWith(" "))
                    .anyMatch(line::equals);
            boolean isIdTaken = line.contains("id 7") && lines.contains(line);
            if (!isThere && !isIdTaken) {
                lines.add(at + 1, line);
            }
        }
        return lines.stream()
                .map(String::strip)
                .filter(line -> FRONTEND_LINES.contains(line) || BACKEND_LINES.contains(line))
                .toList();
    }
}
