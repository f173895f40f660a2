package io.haproof.lint.config;

import java.util.Locale;

/** The configuration file to begin with: every key with what it means and its default, commented out. */
public final class ConfigTemplate {

    private static final String SCHEMA = "haproof.schema.json";
    private static final String BASELINE = ".haproof-baseline.json";

    private ConfigTemplate() {}

    /** The text of the file. */
    public static String text() {
        StringBuilder text = new StringBuilder();
        text.append("# Settings of haproof for the files in this folder and below; docs/configuration.md says more.\n")
                .append("# \"haproof config schema\" prints a JSON Schema for editors; with that in ")
                .append(SCHEMA)
                .append(":\n# yaml-language-server: $schema=")
                .append(SCHEMA)
                .append('\n');
        Key.all().forEach(key -> append(key, text));
        return text.append('\n')
                .append("# Rules: off, info, warning or error, or an object with \"severity\" and options.\n")
                .append("#rules:\n")
                .append("#  syntax-missing-final-newline: info\n")
                .append("#  cds-maxconn-sum: {severity: error, globalMaxconn: 100000}\n")
                .append("\n# Variables that the text refers to.\n")
                .append("#env:\n#  LISTEN_PORT: 8080\n")
                .append("\n# What holds for some files only; later ones count more.\n")
                .append("#overrides:\n")
                .append("#  - files: [\"conf.d/**/*.cfg\"]\n")
                .append("#    partial: true\n")
                .toString();
    }

    private static <T> void append(Key<T> key, StringBuilder text) {
        String shown = key.type().shown(key.fallback());
        String example = shown.isEmpty() ? example(key) : shown;
        text.append("\n# ")
                .append(key.meaning().substring(0, 1).toUpperCase(Locale.ROOT))
                .append(key.meaning().substring(1))
                .append(": ")
                .append(key.type().expected())
                .append(".\n#")
                .append(key.name())
                .append(": ")
                .append(example)
                .append('\n');
    }

    /** What stands for a default that is nothing. */
    private static String example(Key<?> key) {
        return key.equals(Key.REQUIRED_VERSION) ? "\">=0.1\"" : BASELINE;
    }
}
