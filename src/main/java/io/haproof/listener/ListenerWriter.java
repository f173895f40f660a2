package io.haproof.listener;

import io.haproof.listener.document.DocumentText;
import io.haproof.listener.document.Notation;

/** Writes listeners as a document in normal form: the two lists alone, with the fields in the order of the API document. */
public final class ListenerWriter {

    private ListenerWriter() {}

    /**
     * The text of a document, with a line feed at its end. Read again it gives the same listeners.
     *
     * <p>JSON is indented by two blanks. YAML is in blocks; a text that some reader might take for a number or a boolean, such
     * as {@code "30"} and {@code "on"}, is quoted.
     */
    public static String write(Listeners listeners, Notation notation) {
        return DocumentText.of(NormalForm.of(listeners), notation);
    }
}
