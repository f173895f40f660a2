package io.haproof.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a command that prints credentials. */
@FunctionalInterface
public interface CredentialProcess {

    /**
     * Runs a command.
     *
     * @param command program and arguments, as the profile has them
     * @param origin where the command was found, for messages
     * @return what it printed
     * @throws CredentialsException if it cannot be run, fails, or takes too long; what it printed is not in the message
     */
    String run(String command, String origin) throws CredentialsException;

    /** Runs commands of this machine, without a shell, with half a minute for each. Its errors are for the user to see. */
    static CredentialProcess system() {
        return within(Duration.ofSeconds(30));
    }

    /** As {@link #system}, with another time for each. */
    static CredentialProcess within(Duration timeout) {
        return (command, origin) -> {
            String subject = "the credential_process of " + origin;
            Process process = start(words(command, subject), subject);
            try {
                return output(process, timeout, subject);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        };
    }

    private static Process start(List<String> words, String subject) throws CredentialsException {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException failure) {
            throw new CredentialsException(subject + " cannot be run; expected a program and its arguments");
        }
    }

    private static String output(Process process, Duration timeout, String subject) throws CredentialsException {
        // Read beside: a command that prints nothing and does not end would hold the reader.
        CompletableFuture<String> printed = CompletableFuture.supplyAsync(() -> all(process));
        try {
            String text = printed.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException();
            }
            if (process.exitValue() != 0) {
                throw new CredentialsException(subject + " failed with exit code " + process.exitValue());
            }
            return text;
        } catch (TimeoutException late) {
            throw new CredentialsException(subject + " did not end within " + timeout.toMillis() + " ms");
        } catch (ExecutionException failure) {
            throw new CredentialsException(subject + " printed what cannot be read");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CredentialsException(subject + " was interrupted");
        }
    }

    private static String all(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The words of a command; double quotes keep blanks, and there are no escapes. */
    static List<String> words(String command, String subject) throws CredentialsException {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isQuoted = false;
        boolean isOpen = false;
        for (int i = 0; i < command.length(); i++) {
            char character = command.charAt(i);
            if (character == '"') {
                isQuoted = !isQuoted;
                isOpen = true;
            } else if (Character.isWhitespace(character) && !isQuoted) {
                if (isOpen) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                isOpen = false;
            } else {
                word.append(character);
                isOpen = true;
            }
        }
        if (isQuoted) {
            throw new CredentialsException(subject + " has a quote without an end");
        }
        if (isOpen) {
            words.add(word.toString());
        }
        return words;
    }
}
