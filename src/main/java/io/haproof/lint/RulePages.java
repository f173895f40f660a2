package io.haproof.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of the rules, as {@code docs/rules} has them and the library carries them. */
public final class RulePages {

    private static final Pattern PRINTS = Pattern.compile("(?s)\n## What HAProxy prints\n(.*?)\n## ");
    private static final Pattern MESSAGE = Pattern.compile("(?m)^- `(.*)`$");

    private RulePages() {}

    /** The page in Markdown; nothing if the rule has none. */
    public static Optional<String> page(String id) {
        try (InputStream in = RulePages.class.getResourceAsStream("/io/haproof/rules/" + id + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What HAProxy prints when it refuses a text because of the rule: parts of its messages, with {@code …} for what differs. The
     * first are the most frequent. Recorded from several versions; nothing where HAProxy does not refuse.
     */
    public static List<String> prints(String id) {
        Matcher part = PRINTS.matcher(page(id).orElse(""));
        return part.find()
                ? MESSAGE.matcher(part.group(1))
                        .results()
                        .map(message -> message.group(1))
                        .toList()
                : List.of();
    }
}
