package io.haproof.lint;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Analysis;
import io.haproof.directive.ReadingOptions;
import io.haproof.listener.ListenerDocument;
import io.haproof.syntax.ConfigTree;
import io.haproof.syntax.Environment;
import io.haproof.syntax.Syntax;
import io.haproof.text.Source;
import java.util.List;

/**
 * Checks configurations for one HAProxy version, and documents of structured listeners, which are the same for all. Immutable
 * and thread-safe; one linter serves any number of texts.
 */
public final class Linter {

    private final Vocabulary vocabulary;
    private final ReadingOptions options;
    private final List<Rule> rules;
    private final Subscriptions subscriptions;

    private Linter(Vocabulary vocabulary, ReadingOptions options, List<Rule> rules, Subscriptions subscriptions) {
        this.vocabulary = vocabulary;
        this.options = options;
        this.rules = rules;
        this.subscriptions = subscriptions;
    }

    /** A linter with the built-in rules for one of the versions of the catalogue. */
    public static Linter forTarget(Version version) {
        return of(version, BuiltInRules.all());
    }

    /** A linter with rules of the caller's choice. */
    public static Linter of(Version version, List<Rule> rules) {
        List<Rule> all = List.copyOf(rules);
        return new Linter(Catalogue.load().at(version), ReadingOptions.DEFAULT, all, new Subscriptions(all));
    }

    /** The same linter for texts that are only a part of a configuration, or for whole ones again. */
    public Linter withPartial(boolean partial) {
        return new Linter(vocabulary, new ReadingOptions(options.environment(), partial), rules, subscriptions);
    }

    /** The same linter with what is known of the environment variables. */
    public Linter withEnvironment(Environment environment) {
        return new Linter(vocabulary, new ReadingOptions(environment, options.isPartial()), rules, subscriptions);
    }

    /** The same linter with the rules that are of use on a platform; without this, {@link Platform#CAPITALONLINE}. */
    public Linter withPlatform(Platform platform) {
        List<Rule> wanted =
                rules.stream().filter(rule -> platform.wants(rule.info())).toList();
        return new Linter(vocabulary, options, rules, new Subscriptions(wanted));
    }

    /** The version that texts are checked for. */
    public Version target() {
        return vocabulary.version();
    }

    /** Checks one text. No text makes this fail. */
    public LintResult lint(Source source) {
        return lint(Syntax.parse(source));
    }

    /** Checks a text whose lines are known, as when it is checked for several versions. */
    public LintResult lint(ConfigTree tree) {
        LintRun run = new LintRun(Analysis.of(tree, vocabulary, options), options.isPartial());
        subscriptions.run(run);
        return new LintResult(tree.source(), run.findings());
    }

    /** Checks a document of structured listeners; the version does not matter. No document makes this fail. */
    public LintResult lint(ListenerDocument document) {
        return new LintResult(document.source(), subscriptions.run(document));
    }
}
