package io.haproof.directive;

import io.haproof.syntax.Environment;

/**
 * How a text is to be read.
 *
 * @param environment the environment variables, as far as they are known
 * @param isPartial whether the text is only a part of a configuration, so that nothing can be said of the whole
 */
public record ReadingOptions(Environment environment, boolean isPartial) {

    /** A whole configuration, of whose environment nothing is known. */
    public static final ReadingOptions DEFAULT = new ReadingOptions(Environment.UNKNOWN, false);
}
