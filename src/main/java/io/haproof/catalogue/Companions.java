package io.haproof.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What the words of one line demand or forbid of each other.
 *
 * @param excludes pairs that must not stand together, each joined by a blank; {@code status=204} stands for a word and the
 *     value behind it
 * @param singles groups, joined by blanks, of which one word may stand there, and once
 * @param requires a word that must stand there, or a word and behind it, joined by blanks, those of which it needs one
 * @param sides words that need a proxy with a side: {@code frontend} or {@code backend}
 */
public record Companions(
        List<String> excludes, List<String> singles, List<String> requires, Map<String, String> sides) {

    public Companions {
        excludes = List.copyOf(excludes);
        singles = List.copyOf(singles);
        requires = List.copyOf(requires);
        sides = Map.copyOf(sides);
    }
}
