package io.haproof.cloud.change;

import java.util.Locale;

/** What is in force in an instance (API document, {@code IsCustomConf} of action 4). */
public enum Mode {
    /** The structured listeners. */
    BASE("structured listeners"),
    /** The custom configuration. */
    CUSTOM("custom configuration");

    private final String rule;

    Mode(String rule) {
        this.rule = rule;
    }

    /** The word that documents use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is in force, for a sentence. */
    public String rule() {
        return rule;
    }
}
