package io.haproof.lint;

import java.util.ArrayList;
import java.util.List;

/** What the rules find in one text or document, as the settings want it. */
final class Findings {

    private final RuleSettings settings;
    private final List<Finding> shown = new ArrayList<>();
    private final List<Silenced> silenced = new ArrayList<>();

    Findings(RuleSettings settings) {
        this.settings = settings;
    }

    RuleSettings settings() {
        return settings;
    }

    void add(Finding finding) {
        if (!settings.isOff(finding.rule())) {
            shown.add(settings.settled(finding));
        } else if (finding.fatal()) {
            silenced.add(new Silenced(finding, Silenced.By.CONFIGURATION, ""));
        }
    }

    /** Adds what others found, behind what is there. */
    void addAll(Findings others) {
        shown.addAll(others.shown);
        silenced.addAll(others.silenced);
    }

    /** Adds what was looked at already. */
    void addShown(Finding settled) {
        shown.add(settled);
    }

    void addSilenced(Silenced one) {
        silenced.add(one);
    }

    List<Finding> shown() {
        return shown;
    }

    List<Silenced> silenced() {
        return silenced;
    }

    /** Whether something with which HAProxy refuses the text is among them. */
    boolean refuse() {
        return shown.stream().anyMatch(Finding::fatal) || !silenced.isEmpty();
    }
}
