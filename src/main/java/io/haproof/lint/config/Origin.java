package io.haproof.lint.config;

import io.haproof.text.Position;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a setting comes from.
 *
 * @param kind what sort of place that is
 * @param name the file, the environment variable, or the option or parameter of the call; empty for a default
 * @param position where in the file
 */
public record Origin(Kind kind, String name, Optional<Position> position) {

    /** Nobody said anything. */
    public static final Origin DEFAULT = new Origin(Kind.DEFAULT, "", Optional.empty());

    /** Sorts of places; what comes later counts more. */
    public enum Kind {
        DEFAULT,
        FILE,
        ENVIRONMENT,
        /** An option of a command line, a parameter of a build. */
        CALL;

        /** The word that reports use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Origin file(String name, Position position) {
        return new Origin(Kind.FILE, name, Optional.of(position));
    }

    static Origin environment(String variable) {
        return new Origin(Kind.ENVIRONMENT, variable, Optional.empty());
    }

    /** An option of a call, such as {@code --haproxy}. */
    public static Origin call(String option) {
        return new Origin(Kind.CALL, option, Optional.empty());
    }

    /** The place as a person would say it: {@code .haproof.yaml:3:1}. */
    @Override
    public String toString() {
        return switch (kind) {
            case DEFAULT -> kind.word();
            case FILE -> name + position.map(place -> ":" + place).orElse("");
            case ENVIRONMENT, CALL -> name;
        };
    }
}
