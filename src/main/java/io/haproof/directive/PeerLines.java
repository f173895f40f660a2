package io.haproof.directive;

import io.haproof.catalogue.Dialect;
import io.haproof.directive.Problem.Kind;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks what the lines of a {@code peers} section demand of each other. Which of the peers is the process itself, only its
 * surroundings say; what depends on that is left open.
 */
final class PeerLines {

    private final Dialect dialect;
    private final List<Directive> lines;

    private PeerLines(Section section, Dialect dialect) {
        this.dialect = dialect;
        this.lines = section.directives().stream().filter(Directive::isCertain).toList();
    }

    /** What is wrong with the peers sections among the sections of a text. */
    static List<Problem> problems(List<Section> sections, Dialect dialect) {
        return sections.stream()
                .filter(section -> section.keyword().equals("peers"))
                .map(section -> new PeerLines(section, dialect))
                .flatMap(PeerLines::problems)
                .toList();
    }

    private Stream<Problem> problems() {
        return Stream.concat(mixed(), secondBind().stream());
    }

    private static boolean is(Directive line, String keyword) {
        return line.keyword().equals(keyword);
    }

    /** A section has {@code peer} lines, or a {@code bind} line and {@code server} lines. */
    private Stream<Problem> mixed() {
        List<Directive> exclusive = lines.stream()
                .filter(line -> is(line, "peer") || is(line, "bind"))
                .toList();
        return exclusive.stream()
                .filter(line -> !is(line, exclusive.get(0).keyword()))
                .map(line -> Problem.fatal(
                                Kind.PEER_CONFLICT,
                                span(line),
                                "\"peer\" and \"bind\" exclude each other; expected \"server\" lines beside a \"bind\"")
                        .seeAlso("the other line", span(exclusive.get(0))));
    }

    private Optional<Problem> secondBind() {
        String message = "there is a second \"bind\"; a peers section listens at one address";
        return lines.stream()
                .filter(line -> is(line, "bind"))
                .skip(1)
                .findFirst()
                .flatMap(line -> Problem.fatal(Kind.PEER_CONFLICT, span(line), message)
                        .judged(dialect.whole("second-peer-bind")));
    }

    private static Span span(Directive line) {
        return line.line().wordsSpan();
    }
}
