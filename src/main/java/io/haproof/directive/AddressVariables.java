package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Environment;
import io.haproof.text.Excerpt;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that HAProxy replaces in addresses, quotes or no quotes. One that is not set stands for nothing. */
final class AddressVariables {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([A-Za-z0-9_]*)\\}?|([A-Za-z0-9_]*))");

    private AddressVariables() {}

    /**
     * The address with the values of its variables; nothing when one of them is not known.
     *
     * @throws Misfit if nothing is left
     */
    static Optional<Excerpt> expanded(Excerpt text, Environment environment) {
        String value = text.value();
        Matcher variable = VARIABLE.matcher(value);
        StringBuilder expanded = new StringBuilder();
        int at = 0;
        while (variable.find()) {
            String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
            Environment.Value known = environment.lookup(name);
            if (known.state() == Environment.Value.State.UNKNOWN) {
                return Optional.empty();
            }
            expanded.append(value, at, variable.start()).append(known.text());
            at = variable.end();
        }
        expanded.append(value, at, value.length());
        if (expanded.isEmpty()) {
            String message = "\"" + value + "\" stands for nothing, as the variable is not set; expected an address";
            throw new Misfit(Problem.fatal(Kind.BAD_ADDRESS, text.raw(), message));
        }
        if (expanded.indexOf("$") >= 0) {
            return Optional.empty();
        }
        int[] origins = new int[expanded.length()];
        Arrays.fill(origins, text.raw().start());
        return Optional.of(Excerpt.mapped(expanded.toString(), text.raw(), origins));
    }
}
