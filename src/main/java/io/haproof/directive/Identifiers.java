package io.haproof.directive;

import io.haproof.catalogue.Dialect;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers and names that may be given once only, and are given twice: ids, unique identifiers, stick tables. */
final class Identifiers {

    private static final Set<String> PROXIES = Set.of("frontend", "backend", "listen");

    private static final Pattern RANGE = Pattern.compile(":([0-9]+)-([0-9]+)$");

    private final Map<String, Excerpt> taken = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private final Dialect dialect;

    private Identifiers(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What the sections of a text give twice, in the order of the text. */
    static List<Problem> problems(List<Section> sections, Dialect dialect) {
        Identifiers identifiers = new Identifiers(dialect);
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            boolean isProxy = PROXIES.contains(section.keyword());
            for (Directive line : section.directives()) {
                if (line.isCertain() && line.isSound() && isProxy) {
                    identifiers.proxyLine(section, i, line);
                } else if (line.isCertain() && line.isSound() && line.keyword().equals("table")) {
                    identifiers.peersTable(section, line.words().get(1));
                }
            }
        }
        return identifiers.problems;
    }

    private void peersTable(Section section, Word name) {
        section.name()
                .ifPresent(peers -> take("table", peers.value() + '/' + name.value(), name, "another stick table"));
    }

    private void proxyLine(Section section, int index, Directive line) {
        switch (line.keyword()) {
            case "id" -> take("proxy", line.words().get(1).value(), line.words().get(1), "another proxy");
            case "guid" ->
                take("guid", line.words().get(1).value(), line.words().get(1), "something else");
            case "stick-table" ->
                section.name()
                        .ifPresent(
                                name -> take("table", name.value(), line.words().get(0), "another stick table"));
            case "bind" -> {
                parameters(line, index, "another listener of the proxy");
                shared(line);
            }
            case "server" -> parameters(line, index, "another server of the proxy");
            default -> {}
        }
    }

    /** An id that several listeners of one line would have to share. */
    private void shared(Directive bind) {
        bind.parameters().stream()
                .filter(parameter -> parameter.name().equals("id") && areSeveral(bind))
                .map(parameter ->
                        Problem.fatal(Kind.DUPLICATE_ID, parameter.span(), "several listeners cannot share one id"))
                .forEach(problems::add);
    }

    private static boolean areSeveral(Directive bind) {
        String addresses = bind.words().get(1).value();
        Matcher range = RANGE.matcher(addresses);
        return addresses.indexOf(',') >= 0 || range.find() && !range.group(1).equals(range.group(2));
    }

    private void parameters(Directive line, int proxy, String other) {
        for (Parameter parameter : line.parameters()) {
            switch (parameter.name()) {
                case "id" ->
                    parameter
                            .value()
                            .ifPresent(value -> take(line.keyword() + " of " + proxy, value.value(), value, other));
                case "guid", "guid-prefix" ->
                    parameter.value().ifPresent(value -> take("guid", value.value(), value, "something else"));
                default -> {}
            }
        }
    }

    /**
     * Takes a name.
     *
     * @param kind what is called by it
     * @param name the name
     * @param word where it is given
     * @param other what else may have taken it, for the message
     */
    private void take(String kind, String name, Word word, String other) {
        Excerpt first = taken.putIfAbsent(kind + ' ' + name, word.text());
        if (first != null) {
            String message = "the " + (kind.equals("table") ? "name of the table" : "id") + " \"" + name
                    + "\" is taken by " + other;
            Problem.fatal(Kind.DUPLICATE_ID, word.span(), message)
                    .seeAlso("taken here", first.raw())
                    .judged(dialect.whole(name.indexOf('/') < 0 ? "duplicate-id" : "duplicate-peers-table"))
                    .ifPresent(problems::add);
        }
    }
}
