package io.haproof.lint;

import io.haproof.lint.option.RuleOption;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What is known of a rule without running it. The long text is in {@code docs/rules/<id>.md}.
 *
 * @param id family and defect in kebab case, such as {@code syntax-unknown-keyword}; never renamed without an alias
 * @param severity the severity of its findings, unless a finding says otherwise
 * @param since the version of this tool that brought it, such as {@code 0.1}
 * @param fixable whether some of its findings come with a fix
 * @param summary one line: the defect
 * @param options what users may want otherwise
 */
public record RuleInfo(
        String id, Severity severity, String since, boolean fixable, String summary, List<RuleOption<?>> options) {

    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z0-9]+)+");

    public RuleInfo {
        Objects.requireNonNull(id);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no rule id: " + id);
        }
        options = List.copyOf(options);
    }

    /** A rule that came with version {@code 0.1}, has no fix and reports errors. */
    public static RuleInfo rule(String id, String summary) {
        return new RuleInfo(id, Severity.ERROR, "0.1", false, summary, List.of());
    }

    public RuleInfo severity(Severity other) {
        return new RuleInfo(id, other, since, fixable, summary, options);
    }

    public RuleInfo withFixes() {
        return new RuleInfo(id, severity, since, true, summary, options);
    }

    public RuleInfo withOptions(RuleOption<?>... some) {
        return new RuleInfo(id, severity, since, fixable, summary, List.of(some));
    }

    /** The family that the id starts with, such as {@code syntax}. */
    public String family() {
        return id.substring(0, id.indexOf('-'));
    }
}
