package io.haproof.cli.help;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.catalogue.Vocabulary;
import java.util.Collection;
import java.util.TreeSet;

/** All names of the catalogue that somebody may have meant. */
public final class KnownNames {

    private KnownNames() {}

    static Collection<String> all() {
        TreeSet<String> names = new TreeSet<>();
        Catalogue catalogue = Catalogue.load();
        for (Version version : catalogue.versions()) {
            Vocabulary vocabulary = catalogue.at(version);
            names.addAll(vocabulary.sections());
            vocabulary.sections().forEach(section -> names.addAll(vocabulary.keywords(section)));
            vocabulary.rulesets().forEach(ruleset -> names.addAll(vocabulary.actions(ruleset)));
            names.addAll(vocabulary.bindParameters("bind"));
            names.addAll(vocabulary.serverParameters("server"));
            names.addAll(vocabulary.fetches());
            names.addAll(vocabulary.converters());
            names.addAll(vocabulary.aclKeywords());
        }
        return names;
    }
}
