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

    /** Whether it is another severity or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** The word that reports and command lines use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
