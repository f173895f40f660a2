package io.haproof.lint;

import java.util.Optional;

/** What files there are on the machine, for rules that look at it. */
@FunctionalInterface
public interface FileProbe {

    /**
     * Why a file cannot be read, as the predicate of a sentence: {@code does not exist}.
     *
     * @param path its path, from the working folder if it is relative
     * @param mayBeFolder whether a folder is as good
     */
    Optional<String> flaw(String path, boolean mayBeFolder);
}
