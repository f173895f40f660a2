package io.haproof.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of one line demand or forbid of each other.
 *
 * @param excludes pairs that must not stand together
 * @param singles groups of which one word may stand there, and once
 * @param requires words that need others
 * @param idle words that do nothing without one of some others, of which HAProxy warns
 * @param idleBeside words that do nothing beside one of some others, of which HAProxy warns
 * @param sides words that need a proxy with a side: {@code frontend} or {@code backend}
 * @param triggers words of which one stands on every line that something above but the first kind of need is about
 */
public record Companions(
        List<Exclusion> excludes,
        List<List<String>> singles,
        List<Need> requires,
        List<Need> idle,
        List<Need> idleBeside,
        Map<String, String> sides,
        Set<String> triggers) {

    /** Two words that must not stand together. */
    public record Exclusion(Wanted one, Wanted other) {}

    /**
     * A word, perhaps with a certain value behind it.
     *
     * @param word the word
     * @param value what must stand behind it
     */
    public record Wanted(String word, Optional<String> value) {

        private static Wanted of(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Wanted(text, Optional.empty())
                    : new Wanted(text.substring(0, equals), Optional.of(text.substring(equals + 1)));
        }
    }

    /**
     * Words of which one must stand on the line.
     *
     * @param word the word that needs them; every line does where there is none
     * @param needed the words
     */
    public record Need(Optional<String> word, List<String> needed) {

        /** The words with the values that must stand behind them. */
        public List<Wanted> wanted() {
            return needed.stream().map(Wanted::of).toList();
        }
    }

    /** Reads the notation of the catalogue, where blanks join what belongs together. */
    static Companions of(
            List<String> excludes,
            List<String> singles,
            List<String> requires,
            List<String> idle,
            List<String> idleBeside,
            Map<String, String> sides) {
        List<Exclusion> pairs = excludes.stream()
                .map(Companions::split)
                .map(pair -> new Exclusion(Wanted.of(pair.get(0)), Wanted.of(pair.get(1))))
                .toList();
        List<List<String>> groups = singles.stream().map(Companions::split).toList();
        List<Need> needs = needs(requires);
        List<Need> without = needs(idle);
        List<Need> beside = needs(idleBeside);
        Set<String> triggers = new HashSet<>(sides.keySet());
        pairs.forEach(pair -> triggers.add(pair.other().word()));
        groups.forEach(triggers::addAll);
        needs.forEach(need -> need.word().ifPresent(triggers::add));
        without.forEach(need -> need.word().ifPresent(triggers::add));
        beside.forEach(need -> need.word().ifPresent(triggers::add));
        return new Companions(pairs, groups, needs, without, beside, Map.copyOf(sides), Set.copyOf(triggers));
    }

    private static List<Need> needs(List<String> texts) {
        return texts.stream()
                .map(Companions::split)
                .map(words -> words.size() == 1
                        ? new Need(Optional.empty(), words)
                        : new Need(Optional.of(words.get(0)), words.subList(1, words.size())))
                .toList();
    }

    private static List<String> split(String text) {
        return List.of(text.split(" ", -1));
    }
}
