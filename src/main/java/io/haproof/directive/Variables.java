package io.haproof.directive;

import io.haproof.catalogue.Dialect;
import io.haproof.syntax.Environment;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment variables while a configuration is read: those that the caller knows, those that the text itself sets,
 * and the ones that HAProxy makes up.
 */
final class Variables implements Environment {

    private final Environment given;
    private final Dialect dialect;
    private final Map<String, Value> own = new HashMap<>();
    private String fileName = "";
    private int line;
    private String section = "";

    Variables(Environment given, Dialect dialect) {
        this.given = given;
        this.dialect = dialect;
    }

    void enterFile(String name) {
        fileName = name;
        section = "";
    }

    void moveTo(int lineNumber) {
        line = lineNumber;
    }

    void enter(String sectionName) {
        section = sectionName;
    }

    /** {@code setenv}, or {@code presetenv} where {@code onlyIfUnset}. */
    void set(String name, Value value, boolean onlyIfUnset) {
        if (!onlyIfUnset) {
            own.put(name, value);
        } else if (lookup(name).state() != Value.State.SET) {
            boolean certain = lookup(name).state() == Value.State.UNSET;
            own.put(name, certain ? value : Value.UNKNOWN);
        }
    }

    void unset(String name) {
        own.put(name, Value.UNSET);
    }

    @Override
    public Value lookup(String name) {
        Value set = own.get(name);
        if (set != null) {
            return set;
        }
        return switch (name) {
            case ".LINE" -> Value.of(Integer.toString(line));
            case ".FILE" -> Value.of(fileName);
            case ".SECTION" -> section.isEmpty() ? Value.UNSET : Value.of(section);
            default -> dialect.variables().preset().contains(name) ? Value.UNKNOWN : given.lookup(name);
        };
    }
}
