package io.haproof.listener;

import java.util.List;
import java.util.Optional;

/**
 * In what two sets of listeners differ.
 *
 * <p>Listeners are the same if they are in the same list and their names are, servers if address and port are, certificates if
 * their ids are, entries of a white list if their texts are. So a listener that went from HTTP to TCP was removed and added.
 *
 * @param changes what changed: fields in the order of the API document; in a list first what was removed, then what changed or
 *     was added in its new order, then the order of what is in both
 */
public record ListenerDiff(List<Change> changes) {

    public ListenerDiff {
        changes = List.copyOf(changes);
    }

    /** Compares; the order of the two matters. */
    public static ListenerDiff between(Listeners old, Listeners changed) {
        return new ListenerDiff(new Comparison().compare(old, changed));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What kind of change it is. */
    public enum Kind {
        /** An item of a list, or a field that was unset. */
        ADDED,
        /** An item of a list, or a field that is unset now. */
        REMOVED,
        /** A field that holds something else. */
        CHANGED,
        /** A list that has the same items in another order, apart from those added and removed. */
        REORDERED
    }

    /**
     * One change.
     *
     * @param kind what kind it is
     * @param path where, with items by what tells them apart: {@code HttpListeners[web].BackendServer[10.0.0.1:80].Weight}
     * @param before the old value as JSON in one line, for an order the items; nothing if there was none
     * @param after the new value in the same way
     */
    public record Change(Kind kind, String path, Optional<String> before, Optional<String> after) {

        /** The change in one line, without a full stop; of items that came or went only which. */
        public String text() {
            String value = path.endsWith("]")
                    ? ""
                    : before.or(() -> after).map(held -> ": " + held).orElse("");
            return switch (kind) {
                case ADDED -> path + " added" + value;
                case REMOVED -> path + " removed" + value;
                case CHANGED -> path + ": " + before.orElse("") + " -> " + after.orElse("");
                case REORDERED -> path + " in another order: " + before.orElse("") + " -> " + after.orElse("");
            };
        }
    }
}
