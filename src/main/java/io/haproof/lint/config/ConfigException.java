package io.haproof.lint.config;

import io.haproof.text.Brief;
import java.util.List;
import java.util.stream.Collectors;

/** What is configured cannot be. Each problem is a sentence that says where, what and what was expected. */
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** With everything that is wrong, at least one problem. */
    public ConfigException(List<String> problems) {
        super(problems.stream().map(Brief::of).collect(Collectors.joining("\n")));
        this.problems = problems.stream().map(Brief::of).toList();
    }

    /** With one problem. */
    public ConfigException(String problem) {
        this(List.of(problem));
    }

    static void throwIfAny(List<String> problems) throws ConfigException {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    /** Everything that is wrong. */
    public List<String> problems() {
        return problems;
    }
}
