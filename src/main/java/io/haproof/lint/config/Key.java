package io.haproof.lint.config;

import io.haproof.catalogue.Catalogue;
import io.haproof.lint.Platform;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.RuleLevel;
import io.haproof.lint.RuleSettings;
import io.haproof.lint.Severity;
import io.haproof.lint.option.Misfit;
import io.haproof.lint.option.OptionType;
import io.haproof.lint.option.RuleOption;
import io.haproof.listener.document.PlainValues;
import io.haproof.listener.document.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Something that can be set. Keys of the same name are equal.
 *
 * @param <T> what it is set to
 */
public final class Key<T> {

    private static final String NEVER = "never";

    /** The versions of HAProxy, as people name them. */
    public static final Key<List<String>> HAPROXY = new Key<>(
            "haproxy",
            "HAProxy to check for, or several",
            Scope.FILE,
            version().oneOrMore(),
            List.of(Catalogue.load().defaultVersion().toString()));

    /** Whose rules to check, too. */
    public static final Key<Platform> PLATFORM = new Key<>(
            "platform",
            "whose rules to check, too",
            Scope.FILE,
            OptionType.choice(Platform.words()).map(word -> Platform.named(word).orElseThrow(), Platform::word),
            Platform.CAPITALONLINE);

    /** Whether files are only parts of a configuration. */
    public static final Key<Boolean> PARTIAL = new Key<>(
            "partial", "whether the files are only parts of a configuration", Scope.FILE, OptionType.yesOrNo(), false);

    /** From which severity on a check fails; nothing for never. */
    public static final Key<Optional<Severity>> FAIL_ON = new Key<>(
            "fail-on",
            "the severity from which on a check fails",
            Scope.FILE,
            OptionType.choice(Stream.concat(Arrays.stream(Severity.values()).map(Severity::word), Stream.of(NEVER))
                            .toList())
                    .map(Key::severity, severity -> severity.map(Severity::word).orElse(NEVER)),
            Optional.of(Severity.ERROR));

    /** The file with the findings that are known; empty for none. */
    public static final Key<String> BASELINE = new Key<>(
            "baseline",
            "the file with the findings that are known, seen from the folder of this file",
            Scope.PROJECT,
            OptionType.string("the path of a file"),
            "");

    /** Which files are passed over. */
    public static final Key<List<String>> IGNORE = new Key<>(
            "ignore",
            "patterns of files to pass over, seen from the folder of this file",
            Scope.PROJECT,
            Glob.type().list(),
            List.of());

    /** Whether comments of a text may suppress findings. */
    public static final Key<Boolean> INLINE_IGNORE = new Key<>(
            "inline-ignore",
            "whether comments such as # haproof: ignore[RULE] count",
            Scope.FILE,
            OptionType.yesOrNo(),
            true);

    /** Whether to look for the files that texts name. */
    public static final Key<Boolean> CHECK_FILES = new Key<>(
            "check-files",
            "whether the files that a text names must be on this machine",
            Scope.FILE,
            OptionType.yesOrNo(),
            false);

    /** Which version of this tool a configuration file is written for; empty for any. */
    public static final Key<String> REQUIRED_VERSION = new Key<>(
            "required-version", "the versions of haproof that this file is for", Scope.PROJECT, ToolRange.type(), "");

    private static final List<Key<?>> ALL = List.of(
            HAPROXY, PLATFORM, PARTIAL, FAIL_ON, INLINE_IGNORE, CHECK_FILES, BASELINE, IGNORE, REQUIRED_VERSION);

    private static final List<Key<?>> IN_ENVIRONMENT =
            List.of(HAPROXY, PLATFORM, PARTIAL, FAIL_ON, INLINE_IGNORE, BASELINE);

    private final String name;
    private final String meaning;
    private final Scope scope;
    private final OptionType<T> type;
    private final T fallback;
    private final BiFunction<RuleSettings, T, RuleSettings> effect;

    /** For what something can be set. */
    enum Scope {
        /** For everything below a configuration file. */
        PROJECT,
        /** For some of the files, too. */
        FILE
    }

    private Key(String name, String meaning, Scope scope, OptionType<T> type, T fallback) {
        this(name, meaning, scope, type, fallback, (rules, value) -> rules);
    }

    private Key(
            String name,
            String meaning,
            Scope scope,
            OptionType<T> type,
            T fallback,
            BiFunction<RuleSettings, T, RuleSettings> effect) {
        this.name = name;
        this.meaning = meaning;
        this.scope = scope;
        this.type = type;
        this.fallback = fallback;
        this.effect = effect;
    }

    /** The keys that are the same everywhere, in the order in which they are shown. */
    public static List<Key<?>> all() {
        return ALL;
    }

    /** Those that environment variables set, too. */
    public static List<Key<?>> inEnvironment() {
        return IN_ENVIRONMENT;
    }

    /** The level of a rule. */
    public static Key<RuleLevel> level(RuleInfo rule) {
        return new Key<>(
                "rules." + rule.id() + ".severity",
                rule.summary(),
                Scope.FILE,
                OptionType.choice(RuleLevel.words())
                        .map(word -> RuleLevel.named(word).orElseThrow(), RuleLevel::word),
                RuleLevel.valueOf(rule.severity().name()),
                (rules, level) -> rules.with(rule.id(), level));
    }

    /** An option of a rule. */
    public static <T> Key<T> option(RuleInfo rule, RuleOption<T> option) {
        return new Key<>(
                "rules." + rule.id() + '.' + option.name(),
                option.meaning(),
                Scope.FILE,
                option.type(),
                option.fallback(),
                (rules, value) -> rules.with(rule.id(), option, value));
    }

    /** An environment variable that a text refers to. */
    public static Key<String> variable(String variable) {
        return new Key<>(
                "env." + variable, "a variable that the text refers to", Scope.FILE, OptionType.text("a text"), "");
    }

    private static Optional<Severity> severity(String word) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }

    private static OptionType<String> version() {
        OptionType.Reading<String> reading = value -> {
            if (!(value instanceof Value.Scalar scalar)) {
                throw OptionType.misfit(value, "a version of HAProxy");
            }
            try {
                Catalogue.load().resolve(scalar.text());
            } catch (IllegalArgumentException refused) {
                throw new Misfit(value.span(), String.valueOf(refused.getMessage()));
            }
            return scalar.text();
        };
        return OptionType.of(
                "a version of HAProxy",
                PlainValues.object("type", List.of("string", "number"), "examples", List.of("2.4", "3.2")),
                reading,
                text -> text);
    }

    /** How a configuration file calls it, dots for levels: {@code rules.cds-maxconn-sum.severity}. */
    public String name() {
        return name;
    }

    /** The environment variable that sets it, too: {@code HAPROOF_FAIL_ON}. */
    public String environmentVariable() {
        return "HAPROOF_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What it is set to if nobody says anything. */
    public T fallback() {
        return fallback;
    }

    /** One line: what it stands for. */
    public String meaning() {
        return meaning;
    }

    /** What it can be set to. */
    public OptionType<T> type() {
        return type;
    }

    Scope scope() {
        return scope;
    }

    /** What the rules are to do if it is set to this. */
    RuleSettings applied(RuleSettings rules, T value) {
        return effect.apply(rules, value);
    }

    /** Whether its value may be a secret, so that it is not shown. */
    boolean isPrivate() {
        return name.startsWith("env.");
    }

    /** A setting of it. */
    public Setting<T> set(T value, Origin origin) {
        return new Setting<>(this, value, origin);
    }

    /** A setting of it that a value of a file says. */
    Setting<T> read(Value value, Origin origin) throws Misfit {
        return set(type.read(value), origin);
    }

    /** A setting of it that an environment variable or an option of a call says. */
    public Setting<T> parse(String text, Origin origin) throws Misfit {
        return set(type.parse(text), origin);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key<?> key && key.name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
