package io.haproof.cloud.change;

import io.haproof.listener.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an instance gives up for a submission. */
final class Losses {

    private Losses() {}

    static List<String> of(Remote remote, Submission submission) {
        List<String> losses = new ArrayList<>();
        if (remote.mode() == submission.mode()) {
            return losses;
        }
        losses.add("the instance switches from its " + remote.mode().rule() + " to "
                + (submission.mode() == Mode.CUSTOM ? "a custom configuration" : "structured listeners"));
        if (remote.mode() == Mode.BASE) {
            List<String> names = names(remote);
            losses.add(
                    names.isEmpty()
                            ? "there are no listeners to go out of force"
                            : "these listeners go out of force: " + String.join(", ", names));
            if (!remote.configuration().isEmpty() && !remote.configuration().equals(submission.text())) {
                losses.add("what the service shows as its configuration is replaced: " + lines(remote));
            }
        } else {
            losses.add("the custom configuration goes out of force: " + lines(remote));
            if (!names(remote).isEmpty() && !submission.wanted(remote).equals(remote.readableListeners())) {
                losses.add("the listeners that wait are replaced: " + String.join(", ", names(remote)));
            }
        }
        return losses;
    }

    private static String lines(Remote remote) {
        long count = remote.configuration().lines().count();
        return count + (count == 1 ? " line" : " lines");
    }

    /** The names of all listeners, also of those that cannot be read. */
    private static List<String> names(Remote remote) {
        return remote.listeners().lists().stream()
                .flatMap(
                        lists -> Stream.of("HttpListeners", "TcpListeners").flatMap(list -> lists.items(list).stream()))
                .map(Losses::name)
                .collect(Collectors.toList());
    }

    private static String name(Entry listener) {
        return listener.scalar("ListenerName")
                .map(name -> '"' + name.text() + '"')
                .orElse("one without a name");
    }
}
