package io.haproof.cloud.change;

import io.haproof.cloud.CloudClient;
import io.haproof.cloud.CloudException;
import java.util.Optional;

/**
 * What a look at an instance shows.
 *
 * @param remote what the instance has; nothing if it could not be seen
 * @param why why it could not be seen
 */
record Sight(Optional<Remote> remote, Optional<String> why) {

    static Sight of(CloudClient client, String uuid) {
        try {
            return new Sight(Optional.of(Remote.read(client, uuid)), Optional.empty());
        } catch (CloudException | ChangeException unseen) {
            return new Sight(Optional.empty(), Optional.ofNullable(unseen.getMessage()));
        }
    }

    /** Whether the instance is free for a change. */
    boolean isRunning() {
        return remote.filter(now -> now.instance().isRunning()).isPresent();
    }

    /** Whether it shows the instance with something else. */
    boolean hasMoved(Remote before) {
        return remote.filter(now -> !now.fingerprint().equals(before.fingerprint()))
                .isPresent();
    }
}
