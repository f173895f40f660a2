package io.haproof.listener;

import java.util.Arrays;
import java.util.Optional;

/** One of the words that a field of the document may hold. */
public sealed interface ApiWord permits CheckMethod, ListenerMode, Scheduler, Switch, TimeUnit {

    /** The word as the document writes it. */
    String word();

    /** The constant of a word, if a field of the type may hold it. */
    static <T extends Enum<T> & ApiWord> Optional<T> find(Class<T> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst();
    }
}
