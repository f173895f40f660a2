package io.haproof.report;

import io.haproof.lint.Severity;

/** Colours words with ANSI codes, or leaves them alone. */
final class Paint {

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String BLUE = "\u001b[1;34m";
    private static final String GREEN = "\u001b[1;32m";
    private static final String DIM = "\u001b[2m";

    private final boolean colour;

    Paint(boolean colour) {
        this.colour = colour;
    }

    String severity(Severity severity, String text) {
        return paint(
                switch (severity) {
                    case ERROR -> RED;
                    case WARNING -> YELLOW;
                    case INFO -> BLUE;
                },
                text);
    }

    String strong(String text) {
        return paint(BOLD, text);
    }

    String faint(String text) {
        return paint(DIM, text);
    }

    String mark(String text) {
        return paint(GREEN, text);
    }

    private String paint(String code, String text) {
        return colour && !text.isEmpty() ? code + text + RESET : text;
    }
}
