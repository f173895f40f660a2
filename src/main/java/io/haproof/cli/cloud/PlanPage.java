package io.haproof.cli.cloud;

import io.haproof.cloud.change.Flaw;
import io.haproof.cloud.change.Plan;
import io.haproof.cloud.change.Remote;
import io.haproof.report.Visible;

/** A plan for people. */
public final class PlanPage {

    private PlanPage() {}

    /** All that a plan says. */
    static String text(ChangeOptions.Change change) {
        Plan plan = change.plan();
        StringBuilder text = new StringBuilder();
        line(text, head(change.remote()));
        plan.notes().forEach(note -> line(text, "note: " + note));
        for (Flaw flaw : plan.flaws()) {
            line(
                    text,
                    plan.submission().name() + ':' + flaw.line() + ':' + flaw.column() + ": "
                            + flaw.severity().word() + ": " + flaw.message() + " [" + flaw.rule() + ']');
        }
        plan.losses().forEach(loss -> line(text, "given up: " + loss));
        if (!plan.difference().changes().isEmpty()) {
            text.append("\nWhat changes:\n");
            plan.difference().changes().forEach(item -> line(text, "  " + item));
        }
        text.append(plan.difference().diff().isEmpty() ? "" : "\n");
        plan.difference().diff().lines().forEach(line -> line(text, line));
        return text.append('\n').toString();
    }

    private static String head(Remote remote) {
        String version = remote.instance().version();
        return remote.describe() + "; it is called \"" + remote.instance().name() + "\" and runs HAProxy "
                + (version.isEmpty() ? "of a version that it does not say" : version);
    }

    /** What would become of it, in lines. */
    static String verdict(ChangeOptions.Change change) {
        Plan plan = change.plan();
        StringBuilder text = new StringBuilder();
        if (!plan.fingerprint().equals(change.remote().fingerprint())) {
            line(text, "refused: the instance is not any more what it was when the text was pulled");
        }
        plan.objections(change.consent()).forEach(objection -> line(text, "refused: " + objection));
        if (text.isEmpty()) {
            line(
                    text,
                    plan.isEmpty()
                            ? "nothing to do: the instance has all of it"
                            : "ready: " + plan.submission().name() + " can be submitted");
        }
        change.consent().rules().stream().sorted().forEach(rule -> line(text, "allowed: " + rule));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(Visible.text(line)).append('\n');
    }
}
