package io.haproof.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one version of HAProxy knows. Every notation in it is already reduced to that version.
 *
 * <p>Immutable for its users and safe to share between threads.
 */
public interface Vocabulary {

    Version version();

    /** How this version reads text. */
    Dialect dialect();

    /** The words that open a section, sorted. */
    List<String> sections();

    Optional<SectionEntry> section(String keyword);

    /**
     * The directive that the words of a line hold: the longest keyword that they start with.
     *
     * @param section the word that opens the section; {@code defaults-named} for a defaults section with a name
     * @param words the words of the line without the prefixes {@code no} and {@code default}; only the first few matter
     * @return nothing when the section does not know the first word, or none of the second words that go with it
     */
    Optional<DirectiveEntry> directive(String section, List<String> words);

    /** All keywords of a section, several words joined by a blank, sorted. */
    List<String> keywords(String section);

    /** The second (or later) words that make a known keyword of a section together with these first ones, sorted. */
    List<String> followers(String section, String firstWords);

    /**
     * A parameter of a {@code bind} line.
     *
     * @param context {@code bind}, {@code stats socket}, {@code dgram-bind}, {@code log-forward bind} or
     *     {@code peers bind}
     */
    Optional<ParameterEntry> bindParameter(String context, String name);

    /**
     * A parameter of a {@code server} line.
     *
     * @param context {@code server}, {@code default-server}, {@code server-template}, {@code ring server},
     *     {@code peer} or {@code nameserver}
     */
    Optional<ParameterEntry> serverParameter(String context, String name);

    /** The names of all parameters of this kind of {@code bind} line, sorted. */
    List<String> bindParameters(String context);

    /** The names of all parameters of this kind of {@code server} line, sorted. */
    List<String> serverParameters(String context);

    /** The rule sets, such as {@code http-request} and {@code tcp-request-content}, sorted. */
    List<String> rulesets();

    /**
     * The action that a word of a rule selects: by its exact name, or by the longest name that it starts with and that
     * HAProxy compares as a prefix.
     */
    Optional<ActionEntry> action(String ruleset, String word);

    /** The names of all actions of a rule set, sorted. */
    List<String> actions(String ruleset);

    Optional<FetchEntry> fetch(String name);

    /** The names of all sample fetches, sorted. */
    List<String> fetches();

    Optional<ConverterEntry> converter(String name);

    /** The names of all converters, sorted. */
    List<String> converters();

    /** An ACL criterion that is not itself a sample fetch of the same meaning. */
    Optional<AclKeyword> aclKeyword(String name);

    /** All ACL criteria that are not sample fetches, sorted. */
    List<String> aclKeywords();

    /** Says whether {@code -m method} can be used with a sample of this type. */
    boolean canMatch(String type, String method);

    /** The criterion and patterns behind the name of a predefined ACL, such as {@code METH_GET}. */
    Optional<String> predefinedAcl(String name);

    /** The names of all predefined ACLs, sorted. */
    List<String> predefinedAcls();

    /** Says whether a sample of one type can be turned into another. */
    boolean canCast(String from, String to);

    /**
     * Says whether a sample with this condition of use can be had at a place.
     *
     * @param use a name such as {@code HRQHV}
     * @param place HAProxy's name of the place, such as {@code FE_HRQ_HDR}, or one of the catalogue's, such as
     *     {@code http-request} in a frontend: see {@link #placesOf}
     */
    boolean usableAt(String use, String place);

    /**
     * HAProxy's names for a place of the configuration.
     *
     * @param place such as {@code http-request}, {@code tcp-request-content}, {@code log-format} or {@code stick-on}
     * @param frontend whether the proxy has a frontend side
     * @param backend whether the proxy has a backend side
     */
    Set<String> placesOf(String place, boolean frontend, boolean backend);

    /** The scopes of variables, such as {@code txn}. */
    Set<String> variableScopes();

    /** A variable of a log format, without the percent sign. */
    Optional<LogAlias> alias(String name);

    /** The names of all variables of log formats, sorted. */
    List<String> aliases();

    /** The named list of words behind {@code <enum:name>}. */
    Optional<Enumeration> enumeration(String name);
}
