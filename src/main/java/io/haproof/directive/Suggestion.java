package io.haproof.directive;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that somebody most likely meant. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The allowed word nearest to what was written: at most one change away for short words, two for longer ones, and only
     * if no other is as near.
     */
    public static Optional<String> nearest(String written, Collection<String> allowed) {
        int limit = written.length() > 5 ? 2 : 1;
        int best = limit + 1;
        String found = "";
        boolean unique = false;
        for (String candidate : allowed) {
            if (Math.abs(candidate.length() - written.length()) > limit || candidate.equals(written)) {
                continue;
            }
            int distance = distance(written, candidate, limit);
            if (distance < best) {
                best = distance;
                found = candidate;
                unique = true;
            } else if (distance == best) {
                unique = candidate.equals(found);
            }
        }
        return best <= limit && unique ? Optional.of(found) : Optional.empty();
    }

    /** How a message asks whether a word was meant. */
    public static String question(String word) {
        return "; did you mean \"" + word + "\"?";
    }

    /** Damerau–Levenshtein distance with adjacent transpositions; anything above {@code limit} may come back as more. */
    private static int distance(String a, String b, int limit) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
                least = Math.min(least, cost[i][j]);
            }
            if (least > limit) {
                return limit + 1;
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
