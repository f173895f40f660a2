package io.haproof.syntax;

import java.util.Set;

/**
 * How one version of HAProxy turns a line into words, where versions differ. The values are the catalogue's.
 *
 * @param pseudoVariables the names, such as {@code .LINE}, that HAProxy replaces itself; empty where it has none
 * @param wordExpansion whether <code>${NAME[*]}</code> splits the value into words
 * @param defaultValues whether <code>${NAME-default}</code> exists
 * @param unsetSwallowsQuote whether an unset variable in front of the closing quote takes the quote and the blanks
 *     behind it away
 * @param expansionMakesEmptyWords whether blanks around an expanded value leave empty words
 * @param maxWords how many words a line may have
 * @param trailingBlankCounts whether white space behind the last allowed word is one word too many
 * @param trailingCommentCounts whether a comment behind the last allowed word is one word too many
 */
public record WordRules(
        Set<String> pseudoVariables,
        boolean wordExpansion,
        boolean defaultValues,
        boolean unsetSwallowsQuote,
        boolean expansionMakesEmptyWords,
        int maxWords,
        boolean trailingBlankCounts,
        boolean trailingCommentCounts) {

    public WordRules {
        pseudoVariables = Set.copyOf(pseudoVariables);
    }
}
