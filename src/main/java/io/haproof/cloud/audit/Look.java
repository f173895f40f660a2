package io.haproof.cloud.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.CloudClient;
import io.haproof.cloud.CloudException;
import io.haproof.cloud.audit.Audited.Checked;
import io.haproof.cloud.audit.Audited.Failed;
import io.haproof.cloud.change.ChangeException;
import io.haproof.cloud.change.Inspection;
import io.haproof.cloud.change.Inspector;
import io.haproof.cloud.change.Mode;
import io.haproof.cloud.wire.Instance;
import io.haproof.cloud.wire.WireJson;
import io.haproof.lint.LintResult;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at one instance, and says so whatever happens.
 *
 * @param client who calls
 * @param version the version to check for, if not the one that the instance reports
 * @param inspector what checks
 */
record Look(CloudClient client, Optional<String> version, Inspector inspector) {

    private static final List<String> LISTS = List.of("HttpListeners", "TcpListeners");

    Audited at(Instance instance) {
        String uuid = instance.uuid();
        try {
            return Mode.of(instance) == Mode.CUSTOM ? configuration(instance) : listeners(instance);
        } catch (CloudException failure) {
            return new Failed(
                    uuid, instance.name(), String.valueOf(failure.getMessage()), Optional.of(failure.incident()));
        } catch (ChangeException failure) {
            return failed(instance, String.valueOf(failure.getMessage()));
        } catch (RuntimeException | StackOverflowError failure) {
            // What the text of such a failure holds, nobody knows.
            return failed(
                    instance,
                    "internal error while checking instance " + uuid + ": "
                            + failure.getClass().getSimpleName());
        }
    }

    private static Failed failed(Instance instance, String reason) {
        return new Failed(instance.uuid(), instance.name(), reason, Optional.empty());
    }

    /** An instance that the service does not list. */
    static Failed absent(String uuid) {
        String reason = "there is no instance \"" + uuid
                + "\" at this endpoint; compare its id with those that the service lists";
        return new Failed(uuid, "", reason, Optional.empty());
    }

    private Audited configuration(Instance instance) throws CloudException, ChangeException {
        String text = client.describeHaproxyCustomConfig(instance.uuid()).text().orElse("");
        if (text.isBlank()) {
            return failed(
                    instance,
                    "instance " + instance.uuid()
                            + " has its custom configuration in force, but the service shows an empty one");
        }
        String path = path(instance, ".cfg");
        return checked(instance, path, inspector.inspect(instance, version, Source.of(path, text)));
    }

    private Audited listeners(Instance instance) throws CloudException, ChangeException {
        String path = path(instance, ".json");
        String answer =
                client.describeLoadBalancerStrategys(instance.uuid()).source().text();
        ObjectNode data = WireJson.object(answer)
                .map(fields -> fields.path("Data"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseGet(WireJson::object);
        try {
            // The service sends all of it in one line, in which no place could be shown.
            Source indented = Source.of(path, WireJson.indented(data));
            ListenerDocument document = ListenerDocument.read(indented, Notation.JSON);
            Inspection inspection = inspector.inspect(instance, version, document);
            boolean hasNone = LISTS.stream().allMatch(list -> data.path(list).isEmpty());
            return checked(instance, path, hasNone ? ofNothing(inspection) : inspection);
        } catch (DocumentException broken) {
            return failed(instance, "the listeners of instance " + instance.uuid() + ' ' + broken.getMessage());
        }
    }

    /** Rules are about what is submitted, for which no listeners are too few. */
    private static Inspection ofNothing(Inspection inspection) {
        List<String> notes = new ArrayList<>(inspection.notes());
        notes.add("the instance has no listeners");
        LintResult nothing = new LintResult(inspection.result().source(), List.of());
        return new Inspection(inspection.version(), nothing, notes);
    }

    private static String path(Instance instance, String end) {
        return "remote/" + instance.uuid() + end;
    }

    private static Checked checked(Instance instance, String path, Inspection inspection) {
        List<String> notes = new ArrayList<>(inspection.notes());
        if (!instance.isRunning()) {
            notes.add("instance " + instance.uuid() + " is not RUNNING; a change of it may be under way");
        }
        return new Checked(
                instance.uuid(),
                instance.name(),
                Mode.of(instance),
                path,
                new Inspection(inspection.version(), inspection.result(), notes));
    }
}
