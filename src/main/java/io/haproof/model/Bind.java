package io.haproof.model;

import io.haproof.directive.Address;
import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.directive.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * A {@code bind} line.
 *
 * @param directive the line
 */
public record Bind(Directive directive) {

    /** The addresses that it listens on, in the order of the line. */
    public List<Endpoint> endpoints() {
        int end = directive.words().size() > 1 ? directive.words().get(1).span().end() : 0;
        return directive.arguments().stream()
                .filter(argument -> argument.value() instanceof Address
                        && argument.text().raw().end() <= end)
                .map(Bind::endpoint)
                .toList();
    }

    private static Endpoint endpoint(Argument argument) {
        return new Endpoint((Address) argument.value(), argument.text());
    }

    /** A parameter of the line, the last one of its name. */
    public Optional<Parameter> find(String name) {
        return directive.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .reduce((first, second) -> second);
    }
}
