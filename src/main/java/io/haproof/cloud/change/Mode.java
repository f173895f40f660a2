package io.haproof.cloud.change;

import io.haproof.cloud.wire.Instance;
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

    /** What is in force in an instance; the structured listeners if the service does not say, as the API document has it. */
    public static Mode of(Instance instance) {
        return instance.isCustom().orElse(false) ? CUSTOM : BASE;
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
