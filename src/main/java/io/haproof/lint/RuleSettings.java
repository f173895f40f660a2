package io.haproof.lint;

import io.haproof.lint.option.RuleOption;
import java.util.HashMap;
import java.util.Map;

/** What somebody wants of the rules otherwise than they are. Immutable. */
public final class RuleSettings {

    /** Every rule as it is. */
    public static final RuleSettings DEFAULT = new RuleSettings(Map.of(), Map.of());

    private final Map<String, RuleLevel> levels;
    private final Map<Key, Object> options;

    private record Key(String rule, String option) {}

    private RuleSettings(Map<String, RuleLevel> levels, Map<Key, Object> options) {
        this.levels = Map.copyOf(levels);
        this.options = Map.copyOf(options);
    }

    /**
     * The same with another level of a rule. Its findings then have that severity, but for fatal ones, which stay errors: that
     * HAProxy refuses a text cannot be set. {@link RuleLevel#OFF} hides those, too; they are counted.
     */
    public RuleSettings with(String rule, RuleLevel level) {
        Map<String, RuleLevel> changed = new HashMap<>(levels);
        changed.put(rule, level);
        return new RuleSettings(changed, options);
    }

    /** The same with another value of an option of a rule. */
    public <T> RuleSettings with(String rule, RuleOption<T> option, T value) {
        Map<Key, Object> changed = new HashMap<>(options);
        changed.put(new Key(rule, option.name()), value);
        return new RuleSettings(levels, changed);
    }

    /** Whether what a rule finds is not shown. */
    public boolean isOff(String rule) {
        return levels.get(rule) == RuleLevel.OFF;
    }

    /** What an option of a rule is. */
    public <T> T option(String rule, RuleOption<T> option) {
        @SuppressWarnings("unchecked") // set by the method above, from an option of that type
        T value = (T) options.getOrDefault(new Key(rule, option.name()), option.fallback());
        return value;
    }

    /** A finding as grave as was wanted. */
    Finding settled(Finding finding) {
        RuleLevel level = levels.get(finding.rule());
        return level == null || finding.fatal()
                ? finding
                : level.severity().map(finding::withSeverity).orElse(finding);
    }
}
