package io.haproof;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Target;
import io.haproof.lint.Linter;
import io.haproof.syntax.Environment;
import io.haproof.text.Source;
import io.haproof.translate.Translator;
import java.util.Map;
import java.util.Optional;

/** Proves configurations for one HAProxy version. Immutable and thread-safe. */
public final class Haproof {

    private static final String UNNAMED = "haproxy.cfg";

    private final Target target;
    private final Linter linter;

    private Haproof(Target target, Linter linter) {
        this.target = target;
        this.linter = linter;
    }

    /**
     * Proves for a version.
     *
     * @param version a branch such as {@code 2.4}, or a full version such as {@code 1.8.3}; an odd branch stands for the
     *     next older supported one
     * @throws IllegalArgumentException naming the supported versions if it is none of them
     */
    public static Haproof target(String version) {
        Target target = Catalogue.load().resolve(version);
        return new Haproof(target, Linter.forTarget(target.version()));
    }

    /** Proves with these environment variables; any other is taken as not set. */
    public Haproof withEnvironment(Map<String, String> variables) {
        Environment environment = Environment.of(variables, Environment.Value.UNSET);
        return new Haproof(target, linter.withEnvironment(environment));
    }

    /** Proves texts that are only a part of a configuration: nothing is said of the whole. */
    public Haproof forParts() {
        return new Haproof(target, linter.withPartial(true));
    }

    /** Translates between structured listeners and configurations of the version. */
    public Translator translator() {
        return Translator.forTarget(target.version());
    }

    /** What is to be known about the version, such as that an odd branch stands for the next older one. */
    public Optional<String> note() {
        return target.note();
    }

    /** Proves a configuration text. */
    public Proof prove(String text) {
        return prove(Source.of(UNNAMED, text));
    }

    /** Proves a configuration that has a name of its own. */
    public Proof prove(Source source) {
        return new Proof(target.version(), linter.lint(source));
    }
}
