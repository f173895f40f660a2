package io.haproof.cli.console;

import java.util.List;
import java.util.Map;

/** Decides whether a report is coloured. */
public final class ColourChoice {

    public static final List<String> WORDS = List.of("auto", "always", "never");

    private ColourChoice() {}

    /**
     * What the user said counts most, then the environment, then whether a person is looking.
     *
     * @param word one of {@link #WORDS}
     * @param terminal whether the report goes to a terminal
     */
    public static boolean isColoured(String word, Map<String, String> env, boolean terminal) {
        if (!word.equals("auto")) {
            return word.equals("always");
        }
        if (!env.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (forces(env.getOrDefault("CLICOLOR_FORCE", "")) || forces(env.getOrDefault("FORCE_COLOR", ""))) {
            return true;
        }
        return terminal && !env.getOrDefault("TERM", "").equals("dumb");
    }

    private static boolean forces(String value) {
        return !value.isEmpty() && !value.equals("0") && !value.equals("false");
    }
}
