package io.haproof.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much the findings of a rule matter, as somebody decided who may know better than the rule. */
public enum RuleLevel {
    /** Not at all: what the rule finds is not shown. */
    OFF,
    INFO,
    WARNING,
    ERROR;

    /** The word that configuration files and command lines use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(RuleLevel::word).toList();
    }

    /** The level of a word. */
    public static Optional<RuleLevel> named(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }

    /** The severity of findings that are shown. */
    Optional<Severity> severity() {
        return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }
}
