package io.haproof.directive;

import io.haproof.catalogue.SectionEntry;
import io.haproof.syntax.Line;
import io.haproof.syntax.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A section: its header line and the directives below it, up to the next header. */
public final class Section {

    private final Line header;
    private final SectionEntry entry;
    private final List<Word> words;
    private final boolean isCertain;
    private final List<Directive> directives = new ArrayList<>();
    private final Map<String, List<Directive>> byKeyword = new HashMap<>();
    private final List<Line> unclear = new ArrayList<>();
    private final Map<String, Set<String>> acls = new LinkedHashMap<>();
    private Optional<Section> inherited = Optional.empty();

    Section(Line header, SectionEntry entry, List<Word> words, boolean isCertain) {
        this.header = header;
        this.entry = entry;
        this.words = List.copyOf(words);
        this.isCertain = isCertain && words.stream().noneMatch(Word::isOpen);
    }

    void add(Directive directive) {
        directives.add(directive);
        byKeyword
                .computeIfAbsent(directive.keyword(), unused -> new ArrayList<>(1))
                .add(directive);
    }

    void addUnclear(Line line) {
        unclear.add(line);
    }

    /** Says which defaults are in force here. */
    void inherit(Optional<Section> defaults) {
        inherited = defaults;
    }

    /** The mode of the proxy as far as it was read; nothing where that is not certain. */
    Optional<String> mode() {
        if (!isCertain) {
            return Optional.empty();
        }
        Optional<Directive> own =
                directives("mode").stream().filter(Directive::isSound).reduce((first, second) -> second);
        if (own.isPresent()) {
            return own.filter(Directive::isCertain)
                    .map(line -> line.words().get(1).value());
        }
        return inherited.isPresent() ? inherited.get().mode() : Optional.of("tcp");
    }

    /** Makes an ACL known to the lines below, with a criterion if that is known for certain. */
    void declare(String acl, Optional<String> criterion) {
        Set<String> criteria = acls.computeIfAbsent(acl, unused -> new LinkedHashSet<>(1));
        criterion.ifPresent(criteria::add);
    }

    /** Whether an ACL was declared in it so far. */
    boolean declares(String acl) {
        return acls.containsKey(acl);
    }

    /** The ACLs that were declared in it so far, in the order of the text. */
    Set<String> acls() {
        return Collections.unmodifiableSet(acls.keySet());
    }

    /** The criteria by which an ACL is declared, as far as it was read. */
    Set<String> criteria(String acl) {
        return acls.getOrDefault(acl, Set.of());
    }

    /** The line that opens it. */
    public Line header() {
        return header;
    }

    /** The name of the defaults that its header asks for with {@code from}. */
    public Optional<Word> base() {
        int from = name().isPresent() ? 2 : 1;
        boolean hasBase =
                entry.fromClause() && words.size() > from + 1 && words.get(from).is("from");
        return hasBase ? Optional.of(words.get(from + 1)) : Optional.empty();
    }

    public SectionEntry entry() {
        return entry;
    }

    /** The word that opens it, such as {@code frontend}. */
    public String keyword() {
        return entry.keyword();
    }

    /** Whether HAProxy is known to read its header, and all words of that are known. */
    public boolean isCertain() {
        return isCertain;
    }

    /** The words of the header, the keyword first. */
    public List<Word> words() {
        return words;
    }

    /** Its name, if it has one. */
    public Optional<Word> name() {
        boolean named = words.size() > 1 && !(words.get(1).is("from") && entry.fromClause() && isAnonymousFrom());
        return entry.name() != SectionEntry.Name.NONE && named ? Optional.of(words.get(1)) : Optional.empty();
    }

    private boolean isAnonymousFrom() {
        return entry.name() == SectionEntry.Name.OPTIONAL && words.size() == 3;
    }

    /** Its directives in the order of the text; lines that hold none are not among them. */
    public List<Directive> directives() {
        return Collections.unmodifiableList(directives);
    }

    /** Its directives of a keyword in the order of the text. */
    public List<Directive> directives(String keyword) {
        return Collections.unmodifiableList(byKeyword.getOrDefault(keyword, List.of()));
    }

    /** Lines of which nobody can say what directive they hold, such as those whose keyword is a variable. */
    public List<Line> unclear() {
        return Collections.unmodifiableList(unclear);
    }

    /** How it is called in messages: {@code frontend "www"}. */
    public String title() {
        return name().map(name -> keyword() + " \"" + name.value() + '"').orElse(keyword());
    }
}
