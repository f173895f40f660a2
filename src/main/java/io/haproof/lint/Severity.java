package io.haproof.lint;

import java.util.Locale;

/** How much a finding matters, the worst first. */
public enum Severity {
    /** The text is refused, or will not do what it says. */
    ERROR,
    /** The text works, but something in it is very likely a mistake. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The word that reports and command lines use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
