package io.haproof.catalogue;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A branch of HAProxy, such as 2.4, or a later release of one, such as 2.6.12.
 *
 * @param patch the release within the branch; a branch itself is its release 0
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    /** A branch. */
    public Version(int major, int minor) {
        this(major, minor, 0);
    }

    /**
     * Reads {@code 2.4} or {@code 2.6.12}.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    public static Version parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "not a version: \"" + text + "\"; expected numbers such as 2.4 or 2.6.12");
        }
        int patch = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return new Version(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), patch);
    }

    /** The branch that it is a release of. */
    public Version branch() {
        return new Version(major, minor);
    }

    public boolean isAtLeast(Version other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + (patch == 0 ? "" : "." + patch);
    }
}
