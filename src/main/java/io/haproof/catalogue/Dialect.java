package io.haproof.catalogue;

import io.haproof.syntax.BlockCondition;
import io.haproof.syntax.Notation;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How one version reads text, before any keyword is looked up.
 *
 * @param words how lines become words
 * @param variables how environment variables are replaced
 * @param files what it says about a file as a whole
 * @param conditions its conditional blocks
 * @param times how it reads times
 * @param implied what it does where a proxy does not say it
 * @param emptyParentheses what it says of empty parentheses behind a converter that takes no argument
 * @param namedLogItems whether an item of a log format may have a name, as in {@code %(client)ci}
 * @param negatable the first words that {@code no} may stand in front of
 * @param defaultable the first words that {@code default} may stand in front of
 * @param features the names that {@code feature(…)} may ask for
 * @param givenFeatures those of them that every build for Linux has unless somebody takes them out
 * @param stopping the keywords whose faults end the reading
 * @param httpLines the keywords of lines whose formats are evaluated in http mode only
 * @param layer6Conditions the keywords of lines in whose conditions data below HTTP is looked for and warned of
 * @param strictConditions the keywords of lines whose conditions must have their data
 * @param ruleOrder the orders in which rules are evaluated: in each the kinds of lines from the first to the last, those that
 *     stand together of one rank
 * @param wholes what is said of defects that no entry describes, by their names; see {@link #whole}
 */
public record Dialect(
        Words words,
        Variables variables,
        Files files,
        Conditions conditions,
        Times times,
        Implied implied,
        Verdict emptyParentheses,
        boolean namedLogItems,
        Set<String> negatable,
        Set<String> defaultable,
        Set<String> features,
        Set<String> givenFeatures,
        Set<String> stopping,
        Set<String> httpLines,
        Set<String> layer6Conditions,
        Set<String> strictConditions,
        List<List<Set<String>>> ruleOrder,
        Map<String, Verdict> wholes) {

    public Dialect {
        negatable = Set.copyOf(negatable);
        defaultable = Set.copyOf(defaultable);
        features = Set.copyOf(features);
        givenFeatures = Set.copyOf(givenFeatures);
        stopping = Set.copyOf(stopping);
        httpLines = Set.copyOf(httpLines);
        layer6Conditions = Set.copyOf(layer6Conditions);
        strictConditions = Set.copyOf(strictConditions);
        ruleOrder = List.copyOf(ruleOrder);
        wholes = Map.copyOf(wholes);
    }

    /** What is said of a defect that no entry describes, such as {@code duplicate-server}. */
    public Verdict whole(String defect) {
        return wholes.getOrDefault(defect, Verdict.REFUSED);
    }

    /**
     * How lines become words.
     *
     * @param maximum the number of words in a line
     * @param trailingBlankCounts whether a blank behind the last permitted word is one word too many
     * @param trailingCommentCounts whether a comment behind the last permitted word is one word too many
     * @param emptyWord what is said about an empty word, which always ends the list; {@code ACCEPTED} is silence
     * @param hexNeedsRoom whether {@code \x} must be followed by two characters even to be refused politely
     * @param quotesInArguments whether quotes protect commas and parentheses inside the arguments of a word
     * @param inPlace whether the old reader is at work, which goes on with the words after an unbalanced quote
     */
    public record Words(
            int maximum,
            boolean trailingBlankCounts,
            boolean trailingCommentCounts,
            Verdict emptyWord,
            boolean hexNeedsRoom,
            boolean quotesInArguments,
            boolean inPlace) {}

    /**
     * How environment variables in double quotes are replaced.
     *
     * @param expandsToWords whether <code>${NAME[*]}</code> is known
     * @param takesDefaults whether <code>${NAME-default}</code> is known
     * @param unsetSwallowsQuote whether an unset variable before the closing quote takes the quote and blanks with it
     * @param pseudo variables such as {@code .LINE}
     * @param preset the variables that HAProxy has set itself while it reads
     */
    public record Variables(
            boolean expandsToWords,
            boolean takesDefaults,
            boolean unsetSwallowsQuote,
            Set<String> pseudo,
            Set<String> preset) {
        public Variables {
            pseudo = Set.copyOf(pseudo);
            preset = Set.copyOf(preset);
        }
    }

    /**
     * What is said about a file as a whole.
     *
     * @param missingFinalNewline what happens when the last line has no line feed
     * @param nul what happens with a NUL byte; a refusal also ends the reading
     * @param maximumErrors the number of refused lines after which reading ends
     * @param longLinesMiscounted whether lines longer than the reader's buffer shift the line numbers of its messages
     * @param readTwice whether the words of all lines are looked at before the first directive is
     */
    public record Files(
            Verdict missingFinalNewline,
            Verdict nul,
            OptionalInt maximumErrors,
            boolean longLinesMiscounted,
            boolean readTwice) {}

    /**
     * Conditional blocks.
     *
     * @param form what a condition may be
     * @param surplus what happens with words that the directive does not ask for
     * @param maximumDepth how deep blocks may be nested
     * @param directives the words that belong to them, {@code .if} first, in any version
     * @param predicates the predicates and their arguments
     */
    public record Conditions(
            BlockCondition.Form form,
            DirectiveEntry.Surplus surplus,
            int maximumDepth,
            List<String> directives,
            Map<String, Predicate> predicates) {
        public Conditions {
            directives = List.copyOf(directives);
            predicates = Map.copyOf(predicates);
        }
    }

    /** A predicate of a condition: the types of its arguments, and how many of them must be there. */
    public record Predicate(List<Notation.Hole> arguments, int mandatory) {
        public Predicate {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * How times are read.
     *
     * @param text what happens with characters behind a complete time, as in {@code 1h30m}
     * @param bareUnit what happens with a unit without a number
     * @param wraps whether numbers beyond 32 bits are cut instead of refused
     */
    public record Times(Verdict text, Verdict bareUnit, boolean wraps) {}

    /**
     * What a proxy does that does not say it.
     *
     * @param balance how it chooses a server
     * @param maxconn how many connections it takes at a time; empty where the process alone has a limit
     */
    public record Implied(String balance, OptionalInt maxconn) {}
}
