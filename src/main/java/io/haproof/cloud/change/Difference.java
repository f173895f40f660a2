package io.haproof.cloud.change;

import io.haproof.listener.ListenerDiff;
import io.haproof.listener.ListenerWriter;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.Notation;
import io.haproof.text.Masking;
import io.haproof.text.UnifiedDiff;
import java.util.List;
import java.util.Optional;

/**
 * How a submission differs from what the instance has of its kind, in force or not.
 *
 * @param isEmpty whether it is the same
 * @param changes for structured listeners what changes, a line each, as {@link ListenerDiff} has it
 * @param diff the texts in the unified format, without the passwords of a configuration; listeners in normal form
 */
public record Difference(boolean isEmpty, List<String> changes, String diff) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /** @param notes takes what could not be compared */
    static Difference of(Remote remote, Submission submission, List<String> notes) {
        String old = "remote/" + remote.uuid();
        if (submission.mode() == Mode.CUSTOM) {
            boolean isEmpty = remote.configuration().equals(submission.text());
            String diff = UnifiedDiff.of(old, remote.configuration(), submission.name(), submission.text());
            return new Difference(isEmpty, List.of(), Masking.of(diff));
        }
        Optional<Listeners> before = remote.readableListeners();
        Optional<Listeners> after = submission.listeners();
        if (before.isEmpty() || after.isEmpty()) {
            notes.add((before.isEmpty() ? "the listeners of the instance" : "the listeners of " + submission.name())
                    + " cannot be read, so that nothing can be compared");
            return new Difference(false, List.of(), "");
        }
        List<String> changes = ListenerDiff.between(before.get(), after.get()).changes().stream()
                .map(ListenerDiff.Change::text)
                .toList();
        String diff = UnifiedDiff.of(
                old,
                ListenerWriter.write(before.get(), Notation.JSON),
                submission.name(),
                ListenerWriter.write(after.get(), Notation.JSON));
        return new Difference(before.equals(after), changes, diff);
    }
}
