package io.haproof.lint;

import java.util.Optional;

/**
 * What is known beside the text.
 *
 * @param files the files of the machine, if rules may look at them
 * @param disagreement what a real HAProxy says otherwise, if one was asked and does
 */
public record Outside(Optional<FileProbe> files, Optional<Disagreement> disagreement) {

    /** Only the text is known. */
    public static final Outside NOTHING = new Outside(Optional.empty(), Optional.empty());
}
