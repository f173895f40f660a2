package io.haproof.cli.console;

import java.util.List;

/** Options that take one of a few words. */
public final class Choice {

    /** What {@code --format} takes where there is no report. */
    public static final List<String> TEXT_OR_JSON = List.of("text", "json");

    private Choice() {}

    /** Refuses a word that is not among those which an option takes. */
    public static void check(String option, String word, List<String> words) {
        if (!words.contains(word)) {
            throw CliException.usage(option + " takes no \"" + word + '"' + Sentence.didYouMeanOrOneOf(word, words));
        }
    }
}
