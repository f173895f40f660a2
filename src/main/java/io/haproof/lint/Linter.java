package io.haproof.lint;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Analysis;
import io.haproof.directive.ReadingOptions;
import io.haproof.directive.Section;
import io.haproof.listener.ListenerDocument;
import io.haproof.syntax.ConfigTree;
import io.haproof.syntax.Environment;
import io.haproof.syntax.Syntax;
import io.haproof.text.JointSource;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks configurations for one HAProxy version, and documents of structured listeners, which are the same for all. Immutable
 * and thread-safe; one linter serves any number of texts.
 */
public final class Linter {

    private final Vocabulary vocabulary;
    private final ReadingOptions options;
    private final List<Rule> rules;
    private final Wishes wishes;
    private final Subscriptions subscriptions;
    private final Set<String> running;

    /**
     * What is wanted of the rules.
     *
     * @param platform the platform whose rules are of use, too
     * @param settings levels and options
     * @param suppressions whether comments of the text may suppress findings
     * @param outside what rules may know beside the text
     */
    private record Wishes(Platform platform, RuleSettings settings, boolean suppressions, Outside outside) {

        static final Wishes NONE = new Wishes(Platform.CAPITALONLINE, RuleSettings.DEFAULT, false, Outside.NOTHING);
    }

    private Linter(Vocabulary vocabulary, ReadingOptions options, List<Rule> rules, Wishes wishes) {
        this.vocabulary = vocabulary;
        this.options = options;
        this.rules = rules;
        this.wishes = wishes;
        List<Rule> wanted = rules.stream()
                .filter(rule -> wishes.platform().wants(rule.info()) && rule.canFind(wishes.outside()))
                .toList();
        this.subscriptions = new Subscriptions(wanted);
        this.running = ids(wanted);
    }

    private static Set<String> ids(List<Rule> rules) {
        return rules.stream().map(rule -> rule.info().id()).collect(Collectors.toUnmodifiableSet());
    }

    /** A linter with the built-in rules for one of the versions of the catalogue. */
    public static Linter forTarget(Version version) {
        return of(version, BuiltInRules.all());
    }

    /** A linter with rules of the caller's choice. */
    public static Linter of(Version version, List<Rule> rules) {
        return new Linter(Catalogue.load().at(version), ReadingOptions.DEFAULT, List.copyOf(rules), Wishes.NONE);
    }

    /** The same linter for texts that are only a part of a configuration, or for whole ones again. */
    public Linter withPartial(boolean partial) {
        return new Linter(vocabulary, new ReadingOptions(options.environment(), partial), rules, wishes);
    }

    /** The same linter with what is known of the environment variables. */
    public Linter withEnvironment(Environment environment) {
        return new Linter(vocabulary, new ReadingOptions(environment, options.isPartial()), rules, wishes);
    }

    /** The same linter with the rules that are of use on a platform; without this, {@link Platform#CAPITALONLINE}. */
    public Linter withPlatform(Platform platform) {
        return with(new Wishes(platform, wishes.settings(), wishes.suppressions(), wishes.outside()));
    }

    /** The same linter with rules that are more or less grave, off, or have other options. */
    public Linter withSettings(RuleSettings settings) {
        return with(new Wishes(wishes.platform(), settings, wishes.suppressions(), wishes.outside()));
    }

    /**
     * The same linter that does what comments such as {@code # haproof: ignore[RULE] reason} ask for, or does not. Without this
     * it does not: whether HAProxy takes a text is no matter of comments.
     */
    public Linter withSuppressions(boolean suppressions) {
        return with(new Wishes(wishes.platform(), wishes.settings(), suppressions, wishes.outside()));
    }

    /** The same linter whose rules may look at the files of the machine that a text names. */
    public Linter withFiles(FileProbe files) {
        return with(new Outside(Optional.of(files), wishes.outside().disagreement()));
    }

    /** The same linter for the one text of which a real HAProxy says something else. */
    public Linter withDisagreement(Disagreement disagreement) {
        return with(new Outside(wishes.outside().files(), Optional.of(disagreement)));
    }

    private Linter with(Outside outside) {
        return with(new Wishes(wishes.platform(), wishes.settings(), wishes.suppressions(), outside));
    }

    private Linter with(Wishes others) {
        return new Linter(vocabulary, options, rules, others);
    }

    /** The version that texts are checked for. */
    public Version target() {
        return vocabulary.version();
    }

    /** The ids of all rules that a text may speak of. */
    Set<String> ruleIds() {
        return ids(rules);
    }

    /** Whether a rule looks at texts. */
    boolean runs(String rule) {
        return running.contains(rule);
    }

    /** Whether findings of a rule are shown. */
    boolean shows(String rule) {
        return runs(rule) && !wishes.settings().isOff(rule);
    }

    /** Checks one text. No text makes this fail. */
    public LintResult lint(Source source) {
        return lint(Syntax.parse(source));
    }

    /** Checks a text whose lines are known. */
    public LintResult lint(ConfigTree tree) {
        return lint(tree, List.of(this)).get(0);
    }

    /**
     * Checks a text for several versions.
     *
     * @param linters one for each version; they agree about suppressions
     * @return a result for each linter; a suppression that one of them needs is not unused for any
     */
    public static List<LintResult> lint(ConfigTree tree, List<Linter> linters) {
        Suppressions suppressions = suppress(linters) ? SuppressionReader.read(tree) : Suppressions.none(tree.source());
        Set<Integer> lines = suppressions.targets();
        return suppressions.applied(
                linters.stream().map(linter -> linter.find(tree, lines)).toList());
    }

    /**
     * Checks texts that HAProxy would load together, in their order, for several versions.
     *
     * @param linters one for each version; they agree about suppressions
     * @return for each text a result for each linter; a comment in a text suppresses nothing in another
     */
    public static List<List<LintResult>> lint(JointSource texts, List<Linter> linters) {
        ConfigTree tree = Syntax.parse(texts);
        Parting parting = new Parting(texts, tree.files());
        boolean suppresses = suppress(linters);
        List<Suppressions> suppressions = texts.parts().stream()
                .map(text -> suppresses && text.text().contains(Suppression.MARK)
                        ? SuppressionReader.read(Syntax.parse(text))
                        : Suppressions.none(text))
                .toList();
        Set<Integer> lines =
                parting.whole(suppressions.stream().map(Suppressions::targets).toList());
        List<List<Suppressions.Found>> founds = linters.stream()
                .map(linter -> parting.parted(linter.find(tree, lines)))
                .toList();
        List<List<LintResult>> results = new ArrayList<>();
        for (int i = 0; i < suppressions.size(); i++) {
            int part = i;
            results.add(suppressions
                    .get(part)
                    .applied(founds.stream().map(found -> found.get(part)).toList()));
        }
        return results;
    }

    private static boolean suppress(List<Linter> linters) {
        return linters.stream().allMatch(linter -> linter.wishes.suppressions());
    }

    private Suppressions.Found find(ConfigTree tree, Set<Integer> lines) {
        LintRun run = new LintRun(
                Analysis.of(tree, vocabulary, options), options.isPartial(), wishes.settings(), wishes.outside());
        subscriptions.run(run);
        NavigableSet<Integer> headers = new TreeSet<>();
        Set<Integer> certain = new HashSet<>();
        for (Section section :
                lines.isEmpty() ? List.<Section>of() : run.analysis().sections()) {
            headers.add(section.header().number());
            section.directives().stream()
                    .filter(directive -> directive.isCertain()
                            && lines.contains(directive.line().number()))
                    .forEach(directive -> certain.add(directive.line().number()));
        }
        certain.addAll(headers);
        boolean isComplete = run.analysis().isClean() && !run.findings().refuse() && !options.isPartial();
        return new Suppressions.Found(this, run.findings(), headers, isComplete, certain);
    }

    /** Checks a document of structured listeners; the version does not matter. No document makes this fail. */
    public LintResult lint(ListenerDocument document) {
        Findings findings = new Findings(wishes.settings());
        subscriptions.run(document, findings);
        Suppressions suppressions =
                wishes.suppressions() ? SuppressionReader.read(document) : Suppressions.none(document.source());
        return suppressions
                .applied(List.of(new Suppressions.Found(this, findings, new TreeSet<>(), true, suppressions.targets())))
                .get(0);
    }
}
