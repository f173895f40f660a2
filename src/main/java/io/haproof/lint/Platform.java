package io.haproof.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The service that a configuration is for, whose own rules it has to keep. */
public enum Platform {
    /** The load-balancer service of the API: the rules of the family {@code cds}. */
    CAPITALONLINE("cds"),
    /** No service. */
    NONE("");

    private final String family;

    Platform(String family) {
        this.family = family;
    }

    /** The word that command lines use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Platform::word).toList();
    }

    /** The platform of a word. */
    public static Optional<Platform> named(String word) {
        return Arrays.stream(values())
                .filter(platform -> platform.word().equals(word))
                .findFirst();
    }

    /** Whether a rule is of use: those of another platform are not. */
    boolean wants(RuleInfo rule) {
        return rule.family().equals(family)
                || Arrays.stream(values()).noneMatch(other -> other.family.equals(rule.family()));
    }
}
