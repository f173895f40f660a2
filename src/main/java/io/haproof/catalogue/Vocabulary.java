package io.haproof.catalogue;

import io.haproof.catalogue.store.Image;
import io.haproof.catalogue.store.Value.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one version of HAProxy knows. Every notation in it is already reduced to that version.
 *
 * <p>Immutable for its users and safe to share between threads.
 */
public final class Vocabulary {
    private final Families families;
    private final Version version;
    private final int index;
    private final EntryReader reader;
    private final Dialect dialect;
    private final SampleTables samples;
    private final Index<SectionEntry> sections;
    private final Index<FetchEntry> fetches;
    private final Index<ConverterEntry> converters;
    private final Index<AclKeyword> aclKeywords;
    private final Index<LogAlias> aliases;
    private final Index<Enumeration> enumerations;
    private final Map<String, KeywordTree> trees = new ConcurrentHashMap<>();
    private final Map<String, Index<ParameterEntry>> bindParameters = new ConcurrentHashMap<>();
    private final Map<String, Index<ParameterEntry>> serverParameters = new ConcurrentHashMap<>();
    private final Map<String, Ruleset> rulesets = new ConcurrentHashMap<>();

    Vocabulary(Families families, Version version) {
        this.families = families;
        this.version = version;
        this.index = families.index(version);
        this.reader = new EntryReader(families, version);
        this.dialect = new DialectReader(families, reader, index).dialect();
        this.samples = new SampleTables(families, reader, index);
        this.sections = new Index<>(families.entries("sections"), reader::section);
        this.fetches = new Index<>(families.entries("fetches"), samples::fetch);
        this.converters = new Index<>(families.entries("converters"), samples::converter);
        this.aclKeywords = new Index<>(families.entries("acl"), this::aclKeyword);
        this.aliases = new Index<>(families.entries("log-format"), reader::alias);
        this.enumerations =
                new Index<>(families.entries("enums"), (name, entry) -> Optional.of(reader.enumeration(name, entry)));
    }

    public Version version() {
        return version;
    }

    /** How this version reads text. */
    public Dialect dialect() {
        return dialect;
    }

    /** The words that open a section, sorted. */
    public List<String> sections() {
        return sections.names();
    }

    public Optional<SectionEntry> section(String keyword) {
        return sections.get(keyword);
    }

    /**
     * The directive that the words of a line hold: the longest keyword that they start with.
     *
     * @param section the word that opens the section; {@code defaults-named} for a defaults section with a name
     * @param words the words of the line without the prefixes {@code no} and {@code default}; only the first few matter
     * @return nothing when the section does not know the first word, or none of the second words that go with it
     */
    public Optional<DirectiveEntry> directive(String section, List<String> words) {
        return tree(section).longest(words);
    }

    /** All keywords of a section, several words joined by a blank, sorted. */
    public List<String> keywords(String section) {
        return tree(section).keywords();
    }

    /** The second (or later) words that make a known keyword of a section together with these first ones, sorted. */
    public List<String> followers(String section, String firstWords) {
        return tree(section).followers(firstWords);
    }

    /**
     * A parameter of a {@code bind} line.
     *
     * @param context {@code bind}, {@code stats socket}, {@code dgram-bind}, {@code log-forward bind} or
     *     {@code peers bind}
     */
    public Optional<ParameterEntry> bindParameter(String context, String name) {
        return parameters(bindParameters, "bind", context).get(name);
    }

    /**
     * A parameter of a {@code server} line.
     *
     * @param context {@code server}, {@code default-server}, {@code server-template}, {@code ring server},
     *     {@code peer} or {@code nameserver}
     */
    public Optional<ParameterEntry> serverParameter(String context, String name) {
        return parameters(serverParameters, "server", context).get(name);
    }

    /** The names of all parameters of this kind of {@code bind} line, sorted. */
    public List<String> bindParameters(String context) {
        return parameters(bindParameters, "bind", context).names();
    }

    /** The names of all parameters of this kind of {@code server} line, sorted. */
    public List<String> serverParameters(String context) {
        return parameters(serverParameters, "server", context).names();
    }

    /** The rule sets, such as {@code http-request} and {@code tcp-request-content}, sorted. */
    public List<String> rulesets() {
        return families.rulesets();
    }

    /**
     * The action that a word of a rule selects: by its exact name, or by the longest name that it starts with and that
     * HAProxy compares as a prefix.
     */
    public Optional<ActionEntry> action(String ruleset, String word) {
        return ruleset(ruleset).select(word);
    }

    /** The names of all actions of a rule set, sorted. */
    public List<String> actions(String ruleset) {
        return ruleset(ruleset).names();
    }

    public Optional<FetchEntry> fetch(String name) {
        return fetches.get(name);
    }

    /** The names of all sample fetches, sorted. */
    public List<String> fetches() {
        return fetches.names();
    }

    public Optional<ConverterEntry> converter(String name) {
        return converters.get(name);
    }

    /** The names of all converters, sorted. */
    public List<String> converters() {
        return converters.names();
    }

    /** An ACL criterion that is not itself a sample fetch of the same meaning. */
    public Optional<AclKeyword> aclKeyword(String name) {
        return aclKeywords.get(name);
    }

    /** All ACL criteria that are not sample fetches, sorted. */
    public List<String> aclKeywords() {
        return aclKeywords.names();
    }

    /** Says whether {@code -m method} can be used with a sample of this type. */
    public boolean canMatch(String type, String method) {
        return samples.canMatch(type, method);
    }

    /** The criterion and patterns behind the name of a predefined ACL, such as {@code METH_GET}. */
    public Optional<String> predefinedAcl(String name) {
        return samples.predefinedAcl(name);
    }

    /** Says whether a sample of one type can be turned into another. */
    public boolean canCast(String from, String to) {
        return samples.canCast(from, to);
    }

    /**
     * Says whether a sample with this condition of use can be had at a place.
     *
     * @param use a name such as {@code HRQHV}
     * @param place HAProxy's name of the place, such as {@code FE_HRQ_HDR}, or one of the catalogue's, such as
     *     {@code http-request} in a frontend: see {@link #placesOf}
     */
    public boolean usableAt(String use, String place) {
        return samples.usableAt(use, place);
    }

    /**
     * HAProxy's names for a place of the configuration.
     *
     * @param place such as {@code http-request}, {@code tcp-request-content}, {@code log-format} or {@code stick-on}
     * @param frontend whether the proxy has a frontend side
     * @param backend whether the proxy has a backend side
     */
    public Set<String> placesOf(String place, boolean frontend, boolean backend) {
        return samples.placesOf(place, frontend, backend);
    }

    /** The scopes of variables, such as {@code txn}. */
    public Set<String> variableScopes() {
        return samples.variableScopes();
    }

    /** A variable of a log format, without the percent sign. */
    public Optional<LogAlias> alias(String name) {
        return aliases.get(name);
    }

    /** The names of all variables of log formats, sorted. */
    public List<String> aliases() {
        return aliases.names();
    }

    /** The named list of words behind {@code <enum:name>}. */
    public Optional<Enumeration> enumeration(String name) {
        return enumerations.get(name);
    }

    /** Whether a word stands in the list of a name, and is taken. */
    public boolean isListed(String list, String word) {
        return enumeration(list).map(known -> known.has(word)).orElse(false);
    }

    private Optional<AclKeyword> aclKeyword(String name, Fields entry) {
        return families.known(entry).contains(index)
                ? Optional.of(new AclKeyword(
                        name,
                        entry.text("fetch").orElseThrow(),
                        entry.text("match").orElseThrow()))
                : Optional.empty();
    }

    private KeywordTree tree(String section) {
        KeywordTree known = trees.get(section);
        return known != null ? known : trees.computeIfAbsent(section, this::plant);
    }

    private KeywordTree plant(String section) {
        KeywordTree tree = new KeywordTree();
        families.keywords(section).forEach(keyword -> tree.add(keyword, () -> directive(section, keyword)));
        return tree;
    }

    private Optional<DirectiveEntry> directive(String section, String keyword) {
        return families.directive(section, keyword)
                .filter(entry -> families.placement(entry, section, index).isPresent())
                .map(entry -> reader.directive(keyword, section, entry));
    }

    private Index<ParameterEntry> parameters(Map<String, Index<ParameterEntry>> made, String family, String context) {
        Index<ParameterEntry> known = made.get(context);
        return known != null ? known : made.computeIfAbsent(context, added -> parameters(family, added));
    }

    private Index<ParameterEntry> parameters(String family, String context) {
        return new Index<>(families.entries(family), (name, entry) -> reader.parameter(name, context, entry));
    }

    private Ruleset ruleset(String ruleset) {
        return rulesets.computeIfAbsent(ruleset, added -> {
            Image.Family actions = families.entries("actions");
            return new Ruleset(
                    new Index<>(actions, (name, entry) -> reader.action(name, added, entry)),
                    actions.names().stream()
                            .filter(name -> actions.get(name).stream().anyMatch(reader::isByPrefix))
                            .toList());
        });
    }
}
