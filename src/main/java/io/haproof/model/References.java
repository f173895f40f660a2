package io.haproof.model;

import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the names in a section that HAProxy will look up. */
final class References {

    private static final Set<String> SERVERS = Set.of("server", "server-template");
    private static final Set<String> WITHOUT_RESOLVERS = Set.of("peers", "ring");

    /** The keywords of lines that are looked up by the proxies that inherit them. */
    private static final Set<String> INHERITED = Set.of("email-alert mailers", "errorfiles");

    private References() {}

    /**
     * The references of a section in the order of the text, those that it inherits first. A line of {@code defaults} is
     * looked up only where it is inherited, one of a disabled proxy never.
     *
     * @param proxy what the section is, if it is a proxy
     */
    static List<Reference> of(Section section, Optional<Proxy> proxy) {
        boolean isDisabled = proxy.map(Proxy::isDisabled).orElse(false);
        if (isDisabled || section.keyword().equals("defaults")) {
            return List.of();
        }
        List<Reference> references = new ArrayList<>();
        Map<String, Reference> defaults = new LinkedHashMap<>();
        proxy.ifPresent(own -> inherit(own, references, defaults));
        for (Directive directive : section.directives()) {
            List<Reference> named = named(section, directive);
            if (directive.keyword().equals("default-server")) {
                defaults.putAll(byKind(section, named));
            } else if (SERVERS.contains(directive.keyword())) {
                Map<String, Reference> own = new LinkedHashMap<>(defaults);
                own.putAll(byKind(section, named));
                references.addAll(own.values());
                defaults.values().removeAll(own.values());
            } else if (proxy.map(own -> isUsed(own, directive)).orElse(true)) {
                references.addAll(named);
            }
        }
        references.removeIf(reference -> !isLookedUp(reference, proxy));
        return references;
    }

    private static void inherit(Proxy proxy, List<Reference> references, Map<String, Reference> defaults) {
        for (int i = proxy.inherited().size() - 1; i >= 0; i--) {
            for (Directive line : proxy.inherited().get(i).directives()) {
                List<Reference> named = named(proxy.section(), line);
                if (line.keyword().equals("default-server")) {
                    defaults.putAll(byKind(proxy.section(), named));
                } else if (isSetting(line) ? isUsed(proxy, line) : isInherited(proxy, line)) {
                    references.addAll(named);
                }
            }
        }
    }

    private static boolean isInherited(Proxy proxy, Directive line) {
        return INHERITED.contains(line.keyword())
                && proxy.effective(line.keyword()).filter(line::equals).isPresent();
    }

    /** Whether a line holds expressions that only the proxy that uses it looks at: its format of logs, its balancing. */
    private static boolean isSetting(Directive line) {
        return line.keyword().equals("balance") || isFormat(line, "late");
    }

    private static boolean isFormat(Directive line, String when) {
        return line.arguments().stream()
                .anyMatch(argument -> argument.type().equals("fmt")
                        && argument.hole().detail().startsWith(when));
    }

    /** Whether HAProxy ever looks at the names in a line: those of a setting only where that is in force. */
    private static boolean isUsed(Proxy proxy, Directive line) {
        return !isSetting(line)
                || (proxy.isFrontend() || !isFormat(line, "late-frontend"))
                        && proxy.setting(line.entry().setting())
                                .filter(line::equals)
                                .isPresent();
    }

    private static List<Reference> named(Section section, Directive directive) {
        List<Reference> named = new ArrayList<>(0);
        for (Argument argument : directive.references()) {
            named.add(new Reference(argument.hole().detail(), argument.text(), directive, section));
        }
        return named;
    }

    /** A parameter that stands twice on a server line counts only the second time. */
    private static Map<String, Reference> byKind(Section section, List<Reference> named) {
        Map<String, Reference> byKind = new LinkedHashMap<>();
        named.forEach(reference -> byKind.put(reference.kind(), reference));
        if (WITHOUT_RESOLVERS.contains(section.keyword())) {
            byKind.remove("resolvers");
        }
        return byKind;
    }

    private static boolean isLookedUp(Reference reference, Optional<Proxy> proxy) {
        return switch (reference.directive().keyword()) {
            case "email-alert mailers" ->
                proxy.map(own -> own.effective("email-alert from").isPresent()
                                && own.effective("email-alert to").isPresent())
                        .orElse(true);
            default -> true;
        };
    }
}
