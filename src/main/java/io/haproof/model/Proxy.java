package io.haproof.model;

import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A frontend, backend or listen section with the defaults that it inherits. */
public final class Proxy {

    private static final String DEFAULT_MODE = "tcp";
    private static final Set<String> SWITCHES = Set.of("enabled", "disabled");

    private final Section section;
    private final List<Section> inherited;
    private final Optional<String> mode;
    private final boolean isDisabled;
    private @Nullable List<Server> servers;

    Proxy(Section section, List<Section> inherited) {
        this.section = section;
        this.inherited = List.copyOf(inherited);
        this.mode = readMode();
        this.isDisabled = readDisabled();
    }

    /** The section. */
    public Section section() {
        return section;
    }

    /** The defaults sections in force, the nearest first. */
    public List<Section> inherited() {
        return inherited;
    }

    public String name() {
        return section.name().map(Word::value).orElse("");
    }

    /** Whether clients can connect to it. */
    public boolean isFrontend() {
        return is("frontend") || is("listen");
    }

    /** Whether it can have servers. */
    public boolean isBackend() {
        return is("backend") || is("listen");
    }

    private boolean is(String keyword) {
        return section.keyword().equals(keyword);
    }

    /** Its own directives of a keyword, in the order of the text. */
    public Stream<Directive> own(String keyword) {
        return section.directives(keyword).stream();
    }

    /** Its own directives of a keyword of which everything is known and nothing refused. */
    public Stream<Directive> understood(String keyword) {
        return own(keyword).filter(directive -> directive.isCertain() && directive.isSound());
    }

    /** Its {@code bind} lines of which everything is known and nothing refused. */
    public List<Bind> binds() {
        return isFrontend() ? understood("bind").map(Bind::new).toList() : List.of();
    }

    /** Whether its mode is known to be this one. */
    public boolean isIn(String mode) {
        return mode().equals(Optional.of(mode));
    }

    /** The last directive of a keyword that is in force: its own, else that of the nearest defaults that has one. */
    public Optional<Directive> effective(String keyword) {
        List<Directive> found = section.directives(keyword);
        for (int i = 0; i < inherited.size() && found.isEmpty(); i++) {
            found = inherited.get(i).directives(keyword);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** As {@link #effective(String)}, but that may also be a directive that takes the place of those of the keyword. */
    public Optional<Directive> setting(String keyword) {
        return effective(directive -> directive.entry().setting().equals(keyword));
    }

    /**
     * The last directive of some keywords that counts: as {@link #effective(String)}, but passing over lines of which it is
     * not known whether or what HAProxy reads, and those to which it pays no heed.
     */
    public Optional<Directive> inForce(String... keywords) {
        Set<String> wanted = Set.of(keywords);
        return effective(directive -> wanted.contains(directive.keyword()) && directive.isHeeded());
    }

    /** Of options that exclude each other, the one that is on: the last one written that no later line takes back. */
    public Optional<Directive> option(Set<String> keywords) {
        Optional<Directive> current = Optional.empty();
        for (int i = inherited.size(); i >= 0; i--) {
            Section part = i == 0 ? section : inherited.get(i - 1);
            for (Directive directive : part.directives()) {
                if (keywords.contains(directive.keyword()) && directive.isHeeded()) {
                    current = after(directive, current);
                }
            }
        }
        return current;
    }

    private static Optional<Directive> after(Directive line, Optional<Directive> current) {
        if (line.prefix().isEmpty()) {
            return Optional.of(line);
        }
        return current.filter(option -> !option.keyword().equals(line.keyword()));
    }

    private Optional<Directive> effective(Predicate<Directive> wanted) {
        Optional<Directive> found = last(section, wanted);
        for (int i = 0; i < inherited.size() && found.isEmpty(); i++) {
            found = last(inherited.get(i), wanted);
        }
        return found;
    }

    private static Optional<Directive> last(Section section, Predicate<Directive> wanted) {
        List<Directive> lines = section.directives();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (wanted.test(lines.get(i))) {
                return Optional.of(lines.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether it has a server of a name; true where that cannot be known for certain. */
    public boolean mayHaveServer(String name) {
        return own("server").anyMatch(directive -> !directive.isCertain() || isNamed(directive, name))
                || own("server-template").anyMatch(directive -> !directive.isCertain() || isMadeBy(directive, name));
    }

    private static boolean isNamed(Directive server, String name) {
        return server.words().size() > 1 && server.words().get(1).is(name);
    }

    private static boolean isMadeBy(Directive template, String name) {
        String prefix = template.words().size() > 1 ? template.words().get(1).value() : "";
        return name.startsWith(prefix) && name.substring(prefix.length()).matches("[0-9]+");
    }

    /** Whether it has a stick table of its own; true where that cannot be known for certain. */
    public boolean mayHaveTable() {
        return own("stick-table").findAny().isPresent();
    }

    /** The servers whose lines are known for certain, and the templates, in the order of the text. */
    List<Server> servers() {
        List<Server> known = servers;
        if (known == null) {
            known = Server.read(section, inherited);
            servers = known;
        }
        return known;
    }

    /** The mode in force; nothing where it cannot be known from the text. */
    public Optional<String> mode() {
        return mode;
    }

    private Optional<String> readMode() {
        Optional<Directive> directive = effective("mode");
        if (directive.isEmpty()) {
            return Optional.of(DEFAULT_MODE);
        }
        List<Word> words = directive.get().words();
        boolean isKnown = directive.get().isCertain() && words.size() > 1;
        return isKnown ? Optional.of(words.get(1).value()) : Optional.empty();
    }

    /** Whether it is switched off, by itself or by its defaults. */
    public boolean isDisabled() {
        return isDisabled;
    }

    private boolean readDisabled() {
        return last(section, directive -> SWITCHES.contains(directive.keyword()))
                .or(() -> effective("disabled"))
                .map(directive -> directive.keyword().equals("disabled"))
                .orElse(false);
    }
}
