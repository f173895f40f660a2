package io.haproof.lint;

import io.haproof.text.Edit;
import java.util.List;

/**
 * A change that would mend a finding.
 *
 * @param title what the change does, as an imperative: {@code replace by "bind"}
 * @param safe whether it may be applied unasked: the text keeps the meaning that HAProxy gives it today, or it has none, since
 *     HAProxy refuses it, and there is but one word that can have been meant
 * @param edits the change; they do not overlap
 */
public record Fix(String title, boolean safe, List<Edit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }
}
