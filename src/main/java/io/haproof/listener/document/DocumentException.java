package io.haproof.listener.document;

import io.haproof.text.Position;

/** A file cannot be read as JSON or YAML. The message is the predicate of a sentence about the file. */
public final class DocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param place where, in the file
     * @param message what is wrong and what was expected: {@code has the field "Port" twice}
     */
    DocumentException(Position place, String message) {
        super(message + " (line " + place.line() + ", column " + place.column() + ')');
    }

    /** Says what is wrong with the whole file. */
    DocumentException(String message) {
        super(message);
    }
}
