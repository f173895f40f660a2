package io.haproof.cli.console;

import java.io.Console;

/** Asks whether a person is looking. */
public final class Terminal {

    private Terminal() {}

    /** Whether the process is connected to a terminal. */
    @SuppressWarnings("SystemConsoleNull") // Answered below for the versions of Java that never return null.
    public static boolean isPresent() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** Asks a method that came with Java 22; before, there was a console only at a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException old) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
