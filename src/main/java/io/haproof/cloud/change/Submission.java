package io.haproof.cloud.change;

import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.util.Optional;

/**
 * What an instance is to have. Prints without the text.
 *
 * @param mode what it will have in force
 * @param name what reports call the text
 * @param text a configuration, or a document of structured listeners
 * @param notation how such a document is written
 * @param adds whether the listeners are added to those that there are, instead of replacing them
 * @param version the version to check for, if not the one that the instance reports
 */
public record Submission(
        Mode mode, String name, String text, Notation notation, boolean adds, Optional<String> version) {

    /** A custom configuration. */
    public static Submission of(Source configuration) {
        return new Submission(
                Mode.CUSTOM, configuration.name(), configuration.text(), Notation.JSON, false, Optional.empty());
    }

    /** Structured listeners, which replace all that there are. */
    public static Submission of(ListenerDocument document) {
        Source source = document.source();
        return new Submission(Mode.BASE, source.name(), source.text(), document.notation(), false, Optional.empty());
    }

    /** Structured listeners, which are added to those that there are. */
    public static Submission adding(ListenerDocument document) {
        Source source = document.source();
        return new Submission(Mode.BASE, source.name(), source.text(), document.notation(), true, Optional.empty());
    }

    /** The same, checked for a version of the caller's choice. */
    public Submission checkedFor(String other) {
        return new Submission(mode, name, text, notation, adds, Optional.of(other));
    }

    /** The text with its name. */
    public Source source() {
        return Source.of(name, text);
    }

    /**
     * The document of structured listeners.
     *
     * @throws ChangeException if the text is none
     */
    public ListenerDocument document() throws ChangeException {
        try {
            ListenerDocument document = ListenerDocument.read(source(), notation);
            if (document.lists().isEmpty()) {
                throw new ChangeException(name + " holds neither \"HttpListeners\" nor \"TcpListeners\"");
            }
            return document;
        } catch (DocumentException broken) {
            throw new ChangeException(name + ' ' + broken.getMessage());
        }
    }

    /** The listeners in normal form; nothing if they cannot be read as such. */
    Optional<Listeners> listeners() {
        try {
            return Optional.of(document().listeners());
        } catch (ChangeException | IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    /** The listeners that an instance is to have in the end; nothing if they cannot be told. */
    Optional<Listeners> wanted(Remote before) {
        if (!adds) {
            return listeners();
        }
        return before.readableListeners().flatMap(there -> listeners().map(there::with));
    }

    /** Whether an instance has exactly this in force, after it had what was there before. */
    boolean isIn(Remote remote, Remote before) {
        if (remote.mode() != mode) {
            return false;
        }
        return mode == Mode.CUSTOM
                ? remote.configuration().equals(text)
                : wanted(before).isPresent() && wanted(before).equals(remote.readableListeners());
    }

    @Override
    public String toString() {
        return "Submission[" + name + ", " + mode.word() + ']';
    }
}
