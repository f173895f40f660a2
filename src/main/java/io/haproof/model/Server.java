package io.haproof.model;

import io.haproof.directive.Address;
import io.haproof.directive.Directive;
import io.haproof.directive.Parameter;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@code server} line with what it takes over from the {@code default-server} lines above it. */
public final class Server {

    private static final String NEGATION = "no-";
    private static final Map<String, String> OPPOSITES = Map.of("enabled", "disabled", "non-stick", "stick");
    private static final String TEMPLATE = "server-template";

    private final Directive directive;
    private final List<Directive> defaults;
    private final Map<String, Setting> settings = new HashMap<>();

    private Server(Directive directive, List<Directive> defaults) {
        this.directive = directive;
        this.defaults = List.copyOf(defaults);
        this.defaults.forEach(this::apply);
        apply(directive);
    }

    /**
     * A parameter that counts.
     *
     * @param parameter the parameter
     * @param line the line that it stands on
     */
    public record Setting(Parameter parameter, Directive line) {

        /** The word behind its name. */
        public Optional<Word> value() {
            return parameter.value();
        }
    }

    /** The servers of a proxy whose lines are known for certain, in the order of the text; without those that templates make. */
    public static List<Server> of(Proxy proxy) {
        return of(proxy, Set.of("server"));
    }

    /** As {@link #of(Proxy)}, and each template as the server that stands for all it makes. */
    public static List<Server> withTemplates(Proxy proxy) {
        return of(proxy, Set.of("server", TEMPLATE));
    }

    private static List<Server> of(Proxy proxy, Set<String> keywords) {
        List<Directive> above = new ArrayList<>();
        for (int i = proxy.inherited().size() - 1; i >= 0; i--) {
            proxy.inherited().get(i).directives().stream()
                    .filter(Server::isDefault)
                    .filter(Directive::isHeeded)
                    .forEach(above::add);
        }
        List<Server> servers = new ArrayList<>();
        for (Directive line : proxy.section().directives()) {
            if (isDefault(line) && line.isHeeded()) {
                above.add(line);
            } else if (keywords.contains(line.keyword()) && line.isHeeded()) {
                servers.add(new Server(line, above));
            }
        }
        return servers;
    }

    private static boolean isDefault(Directive line) {
        return line.keyword().equals("default-server");
    }

    /** The last word on a parameter counts, be it for or against. */
    private void apply(Directive line) {
        for (Parameter parameter : line.parameters()) {
            String name = parameter.name();
            negated(name).ifPresent(settings::remove);
            settings.put(name, new Setting(parameter, line));
            settings.remove(NEGATION + name);
        }
    }

    /** The parameter that another one takes back, if that is what it does. */
    public static Optional<String> negated(String name) {
        if (OPPOSITES.containsKey(name)) {
            return Optional.of(OPPOSITES.get(name));
        }
        return name.startsWith(NEGATION) ? Optional.of(name.substring(NEGATION.length())) : Optional.empty();
    }

    /** Its line. */
    public Directive directive() {
        return directive;
    }

    /** The {@code default-server} lines that concern it, the farthest first. */
    public List<Directive> defaults() {
        return defaults;
    }

    /** What counts for a parameter, on its own line or above. */
    public Optional<Setting> find(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** Where to point at for a parameter that counts: at itself, or at the server if it stands on a line above. */
    public Span place(Setting setting) {
        return setting.line().equals(directive)
                ? setting.parameter().span()
                : directive.line().wordsSpan();
    }

    public boolean has(String name) {
        return settings.containsKey(name);
    }

    /** Its name, or the prefix of the names that a template makes. */
    public String name() {
        return directive.words().get(1).value();
    }

    /** Where it is. */
    public Optional<Endpoint> endpoint() {
        int at = directive.keyword().equals(TEMPLATE) ? 3 : 2;
        if (directive.words().size() <= at) {
            return Optional.empty();
        }
        Word address = directive.words().get(at);
        return directive.arguments().stream()
                .filter(argument -> argument.value() instanceof Address
                        && argument.text().raw().start() == address.text().raw().start())
                .map(argument -> new Endpoint((Address) argument.value(), argument.text()))
                .findFirst();
    }
}
