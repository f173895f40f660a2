package io.haproof.lint;

/**
 * A finding that somebody asked not to show.
 *
 * @param finding the finding
 * @param by who asked
 * @param reason why, in the words of who asked; empty if nothing is said
 */
public record Silenced(Finding finding, By by, String reason) {

    /** Who can ask. */
    public enum By {
        /** A comment in the text itself. */
        COMMENT,
        /** A configuration that turns the rule off; only what is fatal is kept account of. */
        CONFIGURATION,
        /** A baseline that knows the finding. */
        BASELINE
    }
}
