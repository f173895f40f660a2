package io.haproof.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of a rule, as {@code docs/rules} has it and the library carries it. */
public final class RulePage {

    private RulePage() {}

    /** The page in Markdown; nothing if the rule has none. */
    public static Optional<String> of(String id) {
        try (InputStream in = RulePage.class.getResourceAsStream("/io/haproof/rules/" + id + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
