package io.haproof.model;

import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.syntax.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A configuration as its parts and the names between them. */
public final class Model {

    private final List<Proxy> proxies = new ArrayList<>();
    private final List<Proxy> enabled = new ArrayList<>();
    private final Map<Section, Proxy> bySection = new HashMap<>();
    private final Map<String, Proxy> frontends = new HashMap<>();
    private final Map<String, Proxy> backends = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Set<String> tables = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();

    private final Map<String, Directive> globals = new HashMap<>();

    private Model() {}

    /** Works out what a configuration means. */
    public static Model of(Analysis analysis) {
        Model model = new Model();
        Map<String, List<Section>> defaults = new HashMap<>();
        List<Section> nearest = List.of();
        for (Section section : analysis.sections()) {
            model.names
                    .computeIfAbsent(section.keyword(), unused -> new HashSet<>())
                    .add(section.name().map(Word::value).orElse(""));
            Optional<Proxy> proxy = Optional.empty();
            switch (section.keyword()) {
                case "defaults" -> {
                    List<Section> chain = new ArrayList<>(List.of(section));
                    chain.addAll(section.base()
                            .map(Word::value)
                            .map(name -> defaults.getOrDefault(name, List.of()))
                            .orElse(List.of()));
                    nearest = List.copyOf(chain);
                    defaults.put(section.name().map(Word::value).orElse(""), nearest);
                }
                case "global" ->
                    section.directives().stream()
                            .filter(Directive::isHeeded)
                            .forEach(line -> model.globals.put(line.keyword(), line));
                case "frontend", "backend", "listen" -> {
                    List<Section> own = section.base()
                            .map(Word::value)
                            .map(name -> defaults.getOrDefault(name, List.of()))
                            .orElse(nearest);
                    proxy = Optional.of(new Proxy(section, own));
                    model.add(proxy.get());
                }
                case "peers" -> model.addTables(section);
                default -> {}
            }
            model.references.addAll(References.of(section, proxy));
        }
        return model;
    }

    private void add(Proxy proxy) {
        proxies.add(proxy);
        if (!proxy.isDisabled()) {
            enabled.add(proxy);
        }
        bySection.put(proxy.section(), proxy);
        if (proxy.mayHaveTable()) {
            tables.add(proxy.name());
        }
        if (proxy.isFrontend()) {
            frontends.putIfAbsent(proxy.name(), proxy);
        }
        if (proxy.isBackend()) {
            backends.putIfAbsent(proxy.name(), proxy);
        }
    }

    /** The tables of a peers section have names behind the one of the section; what is not understood may be any. */
    private void addTables(Section peers) {
        String prefix = peers.name().map(Word::value).orElse("") + '/';
        peers.directives().stream()
                .filter(line -> line.keyword().equals("table") && line.words().size() > 1)
                .forEach(line -> tables.add(
                        prefix + (line.isCertain() ? line.words().get(1).value() : "")));
        if (!peers.unclear().isEmpty()) {
            tables.add(prefix);
        }
    }

    /** All frontends, backends and listens in the order of the text. */
    public List<Proxy> proxies() {
        return Collections.unmodifiableList(proxies);
    }

    /** The proxies that are not switched off. */
    public List<Proxy> enabled() {
        return Collections.unmodifiableList(enabled);
    }

    /** The last line of a keyword in {@code global} of which everything is known. */
    public Optional<Directive> global(String keyword) {
        return Optional.ofNullable(globals.get(keyword));
    }

    /** What a section is, if it is a proxy. */
    public Optional<Proxy> proxy(Section section) {
        return Optional.ofNullable(bySection.get(section));
    }

    /** The frontend or listen of a name. */
    public Optional<Proxy> frontend(String name) {
        return Optional.ofNullable(frontends.get(name));
    }

    /** The backend or listen of a name. */
    public Optional<Proxy> backend(String name) {
        return Optional.ofNullable(backends.get(name));
    }

    /** Whether a proxy, or a table of a peers section as {@code peers/table}, can be used as a stick table. */
    public boolean hasTable(String name) {
        return tables.contains(name) || tables.contains(name.substring(0, name.indexOf('/') + 1));
    }

    /** Whether there is a section of a kind and name. */
    public boolean hasSection(String keyword, String name) {
        return names.getOrDefault(keyword, Set.of()).contains(name);
    }

    /** All places where a line names something that HAProxy will look up, in the order of the text. */
    public List<Reference> references() {
        return Collections.unmodifiableList(references);
    }
}
