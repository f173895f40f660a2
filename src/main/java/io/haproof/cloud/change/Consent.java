package io.haproof.cloud.change;

import io.haproof.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What somebody has agreed to.
 *
 * @param rules the ids of rules whose errors do not stop the change
 * @param toSwitch whether the instance may go from one mode to the other
 */
public record Consent(Set<String> rules, boolean toSwitch) {

    /** To nothing but a sound change within the mode. */
    public static final Consent NONE = new Consent(Set.of(), false);

    public Consent {
        rules = Set.copyOf(rules);
    }

    /**
     * Why a plan is not to be submitted, in sentences; nothing if it may be.
     *
     * @param reviewed the plan as it was made
     * @param fresh the plan for the instance as it is now
     * @param now the instance as it is now
     */
    List<String> objections(Plan reviewed, Plan fresh, Remote now) {
        List<String> objections = new ArrayList<>();
        if (!reviewed.fingerprint().equals(now.fingerprint())) {
            objections.add(
                    "instance " + now.uuid() + " is not any more what it was when the plan was made; plan again");
        }
        if (!now.instance().isRunning()) {
            objections.add(now.describe() + "; wait until it is RUNNING");
        }
        objections.addAll(objections(fresh));
        return objections;
    }

    /** Why a plan is not to be submitted although the instance has not changed. */
    List<String> objections(Plan plan) {
        List<String> objections = new ArrayList<>();
        if (plan.submission().text().isBlank()) {
            objections.add(plan.submission().name() + " is empty");
        }
        plan.flaws().stream()
                .filter(flaw -> flaw.severity() == Severity.ERROR && !rules.contains(flaw.rule()))
                .forEach(flaw -> objections.add(plan.submission().name() + ':' + flaw.text()));
        if (plan.isSwitch() && !toSwitch) {
            objections.add(String.join("; ", plan.losses()) + "; that has to be allowed");
        }
        return objections;
    }
}
