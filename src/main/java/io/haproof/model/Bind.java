package io.haproof.model;

import io.haproof.directive.Address;
import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.directive.Parameter;
import java.util.ArrayList;
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
        List<Endpoint> endpoints = new ArrayList<>(1);
        for (Argument argument : directive.arguments()) {
            if (argument.value() instanceof Address address
                    && argument.text().raw().end() <= end) {
                endpoints.add(new Endpoint(address, argument.text()));
            }
        }
        return List.copyOf(endpoints);
    }

    /** A parameter of the line, the last one of its name. */
    public Optional<Parameter> find(String name) {
        List<Parameter> parameters = directive.parameters();
        for (int i = parameters.size() - 1; i >= 0; i--) {
            if (parameters.get(i).name().equals(name)) {
                return Optional.of(parameters.get(i));
            }
        }
        return Optional.empty();
    }
}
