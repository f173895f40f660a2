package io.haproof.cloud.change;

import io.haproof.cloud.wire.WireJson;
import io.haproof.lint.LintResult;
import io.haproof.listener.Listener;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a submission would do to an instance, and all that is wrong with it. Kept in a file it is what was reviewed; {@link
 * Push} submits it only if the instance is still as it was, and proves the text again. Prints without the text.
 *
 * @param instanceUuid the instance
 * @param fingerprint what the instance had when the plan was made, {@link Remote#fingerprint}
 * @param before what was in force then
 * @param submission what is to be in force
 * @param checkedFor the version that the text was checked for
 * @param notes what is to be known about the version and about what could not be compared
 * @param losses what is given up, in sentences; what a switch of the mode puts out of force is among it
 * @param flaws what is wrong with the text
 * @param difference how it differs from what the instance has of that kind
 */
public record Plan(
        String instanceUuid,
        String fingerprint,
        Mode before,
        Submission submission,
        String checkedFor,
        List<String> notes,
        List<String> losses,
        List<Flaw> flaws,
        Difference difference) {

    private static final Inspector INSPECTOR = new Inspector();

    public Plan {
        notes = List.copyOf(notes);
        losses = List.copyOf(losses);
        flaws = List.copyOf(flaws);
    }

    /**
     * Plans a change.
     *
     * @throws ChangeException if the version of the instance is not known, or the text is for another instance or none
     */
    public static Plan of(Remote remote, Submission submission) throws ChangeException {
        Inspection inspection = inspect(remote, submission);
        LintResult result = inspection.result();
        List<String> notes = new ArrayList<>(inspection.notes());
        List<Flaw> flaws = result.findings().stream()
                .map(finding -> Flaw.of(result, finding))
                .toList();
        return new Plan(
                remote.uuid(),
                remote.fingerprint(),
                remote.mode(),
                submission,
                inspection.version().toString(),
                notes,
                Losses.of(remote, submission),
                flaws,
                Difference.of(remote, submission, inspection.version(), notes));
    }

    private static Inspection inspect(Remote remote, Submission submission) throws ChangeException {
        if (submission.mode() == Mode.CUSTOM) {
            return INSPECTOR.inspect(remote.instance(), submission.version(), submission.source());
        }
        ListenerDocument document = submission.document();
        requireSameInstance(document, remote.uuid());
        if (submission.adds()) {
            requireNew(remote, submission);
        }
        return INSPECTOR.inspect(remote.instance(), submission.version(), document);
    }

    private static void requireSameInstance(ListenerDocument document, String uuid) throws ChangeException {
        if (document.root() instanceof Value.Fields root) {
            Optional<String> other = root.find("InstanceUuid")
                    .map(Value.Member::value)
                    .filter(Value.Scalar.class::isInstance)
                    .map(value -> ((Value.Scalar) value).text())
                    .filter(text -> !text.isEmpty() && !text.equals(uuid));
            if (other.isPresent()) {
                throw new ChangeException(document.source().name() + " is for instance " + other.get() + ", not for "
                        + uuid + "; correct or remove its \"InstanceUuid\"");
            }
        }
    }

    /** The service refuses a second listener of a name or at a port. */
    private static void requireNew(Remote remote, Submission submission) throws ChangeException {
        Listeners there = remote.readableListeners().orElse(Listeners.NONE);
        Listeners added = submission.listeners().orElse(Listeners.NONE);
        for (Listener listener : added.all()) {
            Optional<Listener> other = there.all().stream()
                    .filter(old -> old.listenerName().equals(listener.listenerName())
                            || old.listenerPort() == listener.listenerPort())
                    .findFirst();
            if (other.isPresent()) {
                throw new ChangeException(
                        "the instance has a listener \"" + other.get().listenerName() + "\" at port "
                                + other.get().listenerPort() + "; adding \"" + listener.listenerName() + "\" at port "
                                + listener.listenerPort() + " takes another name and another port");
            }
        }
    }

    /** Whether the instance would go from one mode to the other, which discards the effect of what is in force. */
    public boolean isSwitch() {
        return before != submission.mode();
    }

    /** Whether the instance has all of it already. */
    public boolean isEmpty() {
        return !isSwitch() && difference.isEmpty();
    }

    /** The same for an instance that had something else, as when the text that is changed was pulled. */
    public Plan since(String earlier) {
        return new Plan(instanceUuid, earlier, before, submission, checkedFor, notes, losses, flaws, difference);
    }

    /** What keeps an instance that has not changed from getting it, in sentences; nothing if that may be. */
    public List<String> objections(Consent consent) {
        return consent.objections(this);
    }

    /**
     * The plan as a document in JSON, with a line feed at its end. Of the text it holds the name and a digest, so that no
     * password is in it.
     */
    public String write() {
        return PlanDocument.write(this);
    }

    /** Whether a text is the document of a plan, of whatever version. */
    public static boolean isPlan(String text) {
        return text.contains("\"fingerprint\"")
                && WireJson.object(text)
                        .filter(root -> root.path("submission").isObject())
                        .isPresent();
    }

    /** Gives the text of a submission by its name. */
    @FunctionalInterface
    public interface Texts {

        /**
         * The text.
         *
         * @throws ChangeException if there is none
         */
        String of(String name) throws ChangeException;
    }

    /**
     * A plan from its document.
     *
     * @param name what the document is called
     * @param texts gives the text that was planned
     * @throws ChangeException if it is none, or the text is not any more what was planned
     */
    public static Plan read(String name, String json, Texts texts) throws ChangeException {
        return PlanDocument.read(name, json, texts);
    }

    @Override
    public String toString() {
        return "Plan[" + instanceUuid + ", " + submission + ']';
    }
}
