package io.haproof.cli.option;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.cli.console.CliException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The versions of HAProxy that the user named.
 *
 * @param versions at least one, oldest first
 * @param notes what the user should know about them
 */
public record Targets(List<Version> versions, List<String> notes) {

    /**
     * Reads one version or several with commas between.
     *
     * @param text what the user wrote, if anything; else the default version is meant
     */
    public static Targets of(Optional<String> text) {
        Catalogue catalogue = Catalogue.load();
        if (text.isEmpty()) {
            return new Targets(List.of(catalogue.defaultVersion()), List.of());
        }
        TreeSet<Version> versions = new TreeSet<>();
        List<String> notes = new ArrayList<>();
        for (String part : text.get().split(",", -1)) {
            try {
                var target = catalogue.resolve(part);
                versions.add(target.version());
                target.note().ifPresent(notes::add);
            } catch (IllegalArgumentException refused) {
                throw CliException.usage("--haproxy: " + refused.getMessage());
            }
        }
        return new Targets(List.copyOf(versions), List.copyOf(notes));
    }

    /** Reads one version. */
    public static Targets one(Optional<String> text) {
        Targets targets = of(text);
        if (targets.versions().size() > 1) {
            throw CliException.usage("--haproxy: expected one version");
        }
        return targets;
    }
}
