package io.haproof.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages of the rules, as {@code docs/rules} has them and the library carries them. */
public final class RulePages {

    private RulePages() {}

    /** The page in Markdown; nothing if the rule has none. */
    public static Optional<String> page(String id) {
        try (InputStream in = RulePages.class.getResourceAsStream("/io/haproof/rules/" + id + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
