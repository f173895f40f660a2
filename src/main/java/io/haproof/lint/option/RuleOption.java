package io.haproof.lint.option;

/**
 * Something about a rule that its users may want otherwise.
 *
 * @param name how a configuration file calls it
 * @param meaning one line: what it stands for
 * @param type what it can be
 * @param fallback what it is unless somebody says otherwise
 */
public record RuleOption<T>(String name, String meaning, OptionType<T> type, T fallback) {

    /** The option as the page of its rule lists it. */
    public String described() {
        return '`' + name + "`: " + meaning + "; " + type.expected() + ", `" + type.shown(fallback) + "` by default";
    }
}
