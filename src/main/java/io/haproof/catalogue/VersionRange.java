package io.haproof.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Some versions: {@code 2.4}, {@code 2.4+} (and later), {@code -2.2} (up to and with), {@code 2.0-2.8}, or several of
 * these with commas between. A branch at the end of a range means all its releases, {@code 2.6.5+} begins within one.
 */
public record VersionRange(List<Stretch> stretches) {
    private static final Pattern FORM =
            Pattern.compile("(\\d+\\.\\d+(?:\\.\\d+)?)?(-)?(\\d+\\.\\d+(?:\\.\\d+)?)?(\\+)?");

    /** Everything from one version to another; an absent end is open. */
    public record Stretch(Optional<Version> first, Optional<Version> last) {
        public boolean contains(Version version) {
            return first.map(version::isAtLeast).orElse(true)
                    && last.map(end -> end.isAtLeast(end.patch() == 0 ? version.branch() : version))
                            .orElse(true);
        }

        @Override
        public String toString() {
            if (first.isPresent() && first.equals(last)) {
                return first.get().toString();
            }
            return last.map(end -> first.map(Version::toString).orElse("") + "-" + end)
                    .orElseGet(() -> first.map(start -> start + "+").orElse("any"));
        }
    }

    public VersionRange {
        stretches = List.copyOf(stretches);
    }

    /** Says whether {@link #parse} would read the text. */
    public static boolean looksLikeOne(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (String part : text.split(",", -1)) {
            if (stretch(part.strip()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException when it has another form
     */
    public static VersionRange parse(String text) {
        List<Stretch> stretches = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            stretches.add(stretch(part.strip())
                    .orElseThrow(() -> new IllegalArgumentException("not a range of versions: \"" + text
                            + "\"; expected 2.4, 2.4+, -2.2, 2.0-2.8 or several of these with commas")));
        }
        return new VersionRange(stretches);
    }

    private static Optional<Stretch> stretch(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Version> first = Optional.ofNullable(matcher.group(1)).map(Version::parse);
        Optional<Version> last = Optional.ofNullable(matcher.group(3)).map(Version::parse);
        boolean dash = matcher.group(2) != null;
        boolean plus = matcher.group(4) != null;
        if (dash && !plus && last.isPresent()) {
            return Optional.of(new Stretch(first, last));
        }
        if (dash || last.isPresent() || first.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Stretch(first, plus ? Optional.empty() : first));
    }

    /** The shortest text for some of the versions of {@code all}, which is sorted: {@code 1.8-2.2, 2.6+}. */
    public static String describe(List<Version> some, List<Version> all) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            int end = at;
            while (end < all.size() && some.contains(all.get(end))) {
                end++;
            }
            if (end > at) {
                Version first = all.get(at);
                Version last = end == all.size() || !isSameBranch(all.get(end), all.get(end - 1))
                        ? all.get(end - 1).branch()
                        : all.get(end - 1);
                boolean isOpen = end == all.size() && !first.equals(last);
                parts.add(new Stretch(Optional.of(first), isOpen ? Optional.empty() : Optional.of(last)).toString());
            }
            at = Math.max(end, at) + 1;
        }
        return String.join(", ", parts);
    }

    private static boolean isSameBranch(Version one, Version other) {
        return one.branch().equals(other.branch());
    }

    public boolean contains(Version version) {
        return stretches.stream().anyMatch(stretch -> stretch.contains(version));
    }

    @Override
    public String toString() {
        return stretches.stream().map(Stretch::toString).collect(Collectors.joining(", "));
    }
}
