package io.haproof.catalogue.compile;

import java.util.Set;
import java.util.TreeSet;

/**
 * The names that entries may refer to.
 *
 * @param sections the kinds of sections
 * @param enumerations the named lists of words
 * @param rulesets the rule sets that actions name
 * @param used the rule sets that some notation refers to; filled while notations are checked
 */
record Names(Set<String> sections, Set<String> enumerations, Set<String> rulesets, Set<String> used) {

    void use(String ruleset) {
        used.add(ruleset);
    }

    /** Refuses a rule set without actions, and one that no directive refers to. */
    void checkRulesets() {
        Set<String> empty = new TreeSet<>(used);
        empty.removeAll(rulesets);
        Set<String> unused = new TreeSet<>(rulesets);
        unused.removeAll(used);
        if (!empty.isEmpty() || !unused.isEmpty()) {
            throw new CompileException("actions.yaml: rule sets without actions: " + empty
                    + ", rule sets that no <actions:…> refers to: " + unused + "; expected none of either");
        }
    }
}
