package io.haproof.cloud.audit;

import io.haproof.cloud.Incident;
import io.haproof.cloud.change.Inspection;
import io.haproof.cloud.change.Mode;
import java.util.Optional;

/** What an audit says of one instance. Prints without what the instance has. */
public sealed interface Audited {

    /** The id of the instance. */
    String uuid();

    /** What its owner calls it; empty if that is not known. Others may have the same name. */
    String name();

    /**
     * It was checked.
     *
     * @param mode what is in force in it
     * @param path what reports call the text: {@code remote/ID.cfg} for a custom configuration, {@code remote/ID.json} for
     *     structured listeners
     * @param inspection what was found, in the configuration or in the listeners as indented JSON
     */
    record Checked(String uuid, String name, Mode mode, String path, Inspection inspection) implements Audited {
        @Override
        public String toString() {
            return "Checked[" + path + ", " + inspection.result().findings().size() + " findings]";
        }
    }

    /**
     * It could not be checked.
     *
     * @param reason why, in a sentence without a full stop
     * @param incident the call that failed, if one did
     */
    record Failed(String uuid, String name, String reason, Optional<Incident> incident) implements Audited {}
}
