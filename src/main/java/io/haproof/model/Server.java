package io.haproof.model;

import io.haproof.directive.Address;
import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.directive.Parameter;
import io.haproof.directive.Section;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@code server} line with what it takes over from the {@code default-server} lines above it. */
public final class Server {

    private static final String NEGATION = "no-";

    /** What takes a parameter back in another way than by a negation in front. */
    private static final Map<String, String> OPPOSITES = Map.of("disabled", "enabled", "stick", "non-stick");

    private static final String TEMPLATE = "server-template";
    private static final String DEFAULT = "default-server";

    private final Directive directive;
    private final List<Directive> defaults;
    private final Map<String, Setting> above;
    private final Set<String> mentioned;

    private Server(Directive directive, List<Directive> defaults, Map<String, Setting> above, Set<String> mentioned) {
        this.directive = directive;
        this.defaults = defaults;
        this.above = above;
        this.mentioned = mentioned;
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
        return proxy.servers().stream()
                .filter(server -> !server.directive.keyword().equals(TEMPLATE))
                .toList();
    }

    /** As {@link #of(Proxy)}, and each template as the server that stands for all it makes. */
    public static List<Server> withTemplates(Proxy proxy) {
        return proxy.servers();
    }

    /** Reads the servers of a proxy and its templates, which share what is mentioned on any of their lines. */
    static List<Server> read(Section section, List<Section> inherited) {
        List<Directive> defaults = new ArrayList<>();
        for (int i = inherited.size() - 1; i >= 0; i--) {
            defaults.addAll(heeded(inherited.get(i), DEFAULT));
        }
        int read = 0;
        int count = defaults.size();
        defaults.addAll(heeded(section, DEFAULT));
        Map<String, Setting> above = Map.of();
        Set<String> mentioned = new HashSet<>();
        defaults.forEach(line -> mention(line, mentioned));
        List<Server> servers = new ArrayList<>();
        for (Directive line : section.directives()) {
            if (!line.isHeeded()) {
                continue;
            }
            if (line.keyword().equals(DEFAULT)) {
                count++;
            } else if (line.keyword().equals("server") || line.keyword().equals(TEMPLATE)) {
                above = read < count ? settled(above, defaults.subList(read, count)) : above;
                read = count;
                mention(line, mentioned);
                servers.add(new Server(line, defaults.subList(0, count), above, mentioned));
            }
        }
        return List.copyOf(servers);
    }

    private static void mention(Directive line, Set<String> mentioned) {
        for (Parameter parameter : line.parameters()) {
            mentioned.add(parameter.name());
        }
    }

    private static List<Directive> heeded(Section section, String keyword) {
        return section.directives(keyword).stream().filter(Directive::isHeeded).toList();
    }

    /** What counts below some lines; the last word on a parameter does, be it for or against. */
    private static Map<String, Setting> settled(Map<String, Setting> above, List<Directive> lines) {
        Map<String, Setting> settings = new HashMap<>(above);
        for (Directive line : lines) {
            for (Parameter parameter : line.parameters()) {
                settings.keySet().removeIf(name -> takesBack(parameter.name(), name));
                settings.put(parameter.name(), new Setting(parameter, line));
            }
        }
        return Map.copyOf(settings);
    }

    /** Whether a parameter takes back another one that stands in front of it. */
    private static boolean takesBack(String later, String name) {
        return later.equals(OPPOSITES.get(name)) || isNegation(later, name) || isNegation(name, later);
    }

    private static boolean isNegation(String negation, String name) {
        return negation.length() == NEGATION.length() + name.length()
                && negation.startsWith(NEGATION)
                && negation.endsWith(name);
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
        if (!mentioned.contains(name)) {
            return Optional.empty();
        }
        List<Parameter> own = directive.parameters();
        for (int i = own.size() - 1; i >= 0; i--) {
            if (own.get(i).name().equals(name)) {
                return Optional.of(new Setting(own.get(i), directive));
            }
            if (takesBack(own.get(i).name(), name)) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(above.get(name));
    }

    /** Where to point at for a parameter that counts: at itself, or at the server if it stands on a line above. */
    public Span place(Setting setting) {
        return setting.line().equals(directive)
                ? setting.parameter().span()
                : directive.line().wordsSpan();
    }

    public boolean has(String name) {
        return find(name).isPresent();
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
        for (Argument argument : directive.arguments()) {
            if (argument.value() instanceof Address place
                    && argument.text().start() == address.text().start()) {
                return Optional.of(new Endpoint(place, argument.text()));
            }
        }
        return Optional.empty();
    }
}
