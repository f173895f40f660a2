package io.haproof.translate;

import io.haproof.listener.Listeners;
import io.haproof.text.Secret;
import io.haproof.text.Source;
import java.util.List;
import java.util.Optional;

/**
 * What became of a configuration text.
 *
 * @param source the text; the spans of the losses are in its terms
 * @param listeners the listeners in it
 * @param statsAuth user and password of its status page, which no listener has a place for
 * @param losses what the listeners do not carry, ordered by line, column and kind
 */
public record Lifted(Source source, Listeners listeners, Optional<Secret> statsAuth, List<Loss> losses) {

    public Lifted {
        losses = List.copyOf(losses);
    }
}
