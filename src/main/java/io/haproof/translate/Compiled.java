package io.haproof.translate;

import java.util.List;

/**
 * What became of structured listeners.
 *
 * @param text the configuration
 * @param losses fields of the document that no line says anything of
 */
public record Compiled(String text, List<Loss> losses) {

    public Compiled {
        losses = List.copyOf(losses);
    }
}
