package io.haproof.syntax;

import java.util.HashMap;
import java.util.Map;

/** The environment variables that a configuration is read with, as far as they are known. */
@FunctionalInterface
public interface Environment {

    /** Knows no variable: every word that holds one stays open. */
    Environment UNKNOWN = name -> Value.UNKNOWN;

    /**
     * Knows some variables.
     *
     * @param known their values by name
     * @param others what is known of every other one
     */
    static Environment of(Map<String, String> known, Value others) {
        Map<String, Value> values = new HashMap<>();
        Map.copyOf(known).forEach((name, text) -> values.put(name, Value.of(text)));
        return name -> values.getOrDefault(name, others);
    }

    /** Looks a variable up. */
    Value lookup(String name);

    /**
     * What is known of one variable.
     *
     * @param state whether it is set, unset or not known
     * @param text its value; empty unless it is set
     */
    record Value(State state, String text) {

        /** Nobody knows whether the variable is set. */
        public static final Value UNKNOWN = new Value(State.UNKNOWN, "");

        /** The variable is known not to be set. */
        public static final Value UNSET = new Value(State.UNSET, "");

        public static Value of(String text) {
            return new Value(State.SET, text);
        }

        /** What can be known of a variable. */
        public enum State {
            SET,
            UNSET,
            UNKNOWN
        }
    }
}
