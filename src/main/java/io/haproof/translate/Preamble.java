package io.haproof.translate;

import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.text.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What stands in front of the listeners of a configuration. */
public final class Preamble {

    private final Function<Vocabulary, Optional<String>> text;

    private Preamble(Function<Vocabulary, Optional<String>> text) {
        this.text = text;
    }

    /**
     * The sections that the service writes: {@code global}, {@code defaults} and its status page, word for word those of the
     * API document.
     *
     * @param statsAuth user and password of the status page, as {@code user:password}; without them it asks for none
     */
    public static Preamble ofService(Optional<Secret> statsAuth) {
        return new Preamble(vocabulary -> Optional.of(text(vocabulary, statsAuth)));
    }

    /** A text of the caller's choice. */
    public static Preamble of(String text) {
        boolean isEnded = text.isEmpty() || text.endsWith("\n");
        return new Preamble(vocabulary -> Optional.of(isEnded ? text : text + '\n'));
    }

    /** Nothing: the text begins with the first listener. */
    public static Preamble none() {
        return new Preamble(vocabulary -> Optional.empty());
    }

    /** The text for one version of HAProxy; nothing if there shall be none. */
    Optional<String> text(Vocabulary vocabulary) {
        return text.apply(vocabulary);
    }

    /** What the service writes for one version of HAProxy. */
    static String text(Vocabulary vocabulary, Optional<Secret> statsAuth) {
        boolean hasProcesses = vocabulary
                .directive("global", List.of("nbproc"))
                .filter(entry -> entry.placement() == Verdict.ACCEPTED)
                .isPresent();
        return Templates.render(Templates.PREAMBLE, new Values(hasProcesses, statsAuth));
    }

    /**
     * What the template names.
     *
     * @param hasProcesses whether HAProxy can be told how many processes to run
     * @param statsAuth user and password of the status page
     */
    record Values(boolean hasProcesses, Optional<Secret> statsAuth) {}
}
