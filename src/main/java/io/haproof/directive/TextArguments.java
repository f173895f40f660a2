package io.haproof.directive;

import io.haproof.catalogue.Enumeration;
import io.haproof.catalogue.Verdict;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values that are text of a certain form: names, regular expressions, lists, words of an enumeration. */
final class TextArguments {

    /** Any word. */
    static final ArgumentType ANY = (cursor, hole, text) -> cursor.bind(hole, text, text.value());

    /** A regular expression. */
    static final ArgumentType REGEX = new ArgumentType() {
        @Override
        public void check(Cursor cursor, Hole hole, Excerpt text) {
            checkRegex(text);
            cursor.bind(hole, text, text.value());
        }

        @Override
        public String describe(Hole hole) {
            return "a regular expression";
        }
    };

    /** The name of a section, server, ACL …: ASCII letters, digits, and {@code . : _ -}. */
    static final ArgumentType NAME = new ArgumentType() {
        @Override
        public void check(Cursor cursor, Hole hole, Excerpt text) {
            checkName(text, "the name");
            cursor.bind(hole, text, text.value());
        }

        @Override
        public String describe(Hole hole) {
            return "a name";
        }
    };

    /** A comma list of words that the detail names. */
    static final ArgumentType LIST = new ArgumentType() {
        @Override
        public void check(Cursor cursor, Hole hole, Excerpt text) {
            checkList(hole, text);
            cursor.bind(hole, text, text.value());
        }

        @Override
        public String describe(Hole hole) {
            return hole.detail().isEmpty()
                    ? "a list with commas"
                    : "a list of " + hole.detail().replace(",", ", ");
        }
    };

    /** A word of a named list of the catalogue. */
    static final ArgumentType ENUMERATION = (cursor, hole, text) -> {
        Optional<Enumeration> known = cursor.context().vocabulary().enumeration(hole.detail());
        if (known.isPresent()) {
            Verdict verdict = known.get().verdict(text.value());
            if (verdict != Verdict.ACCEPTED) {
                cursor.judge(unknownWord(cursor.subject(), text, known.get().accepted()), verdict);
            }
        }
        cursor.bind(hole, text, text.value());
    };

    private TextArguments() {}

    static Problem unknownWord(String subject, Excerpt text, List<String> accepted) {
        Optional<String> nearest = Suggestion.nearest(text.value(), accepted);
        String hint = nearest.map(Suggestion::question).orElseGet(() -> "; expected " + Problem.list(accepted));
        Problem problem = Problem.fatal(
                Kind.UNKNOWN_PARAMETER,
                text.raw(),
                '"' + text.value() + "\" is not known to \"" + subject + '"' + hint);
        return problem.suggesting(nearest, text.raw());
    }

    static void checkRegex(Excerpt text) {
        Optional<RegexCheck.Fault> fault = RegexCheck.check(text.value());
        if (fault.isPresent()) {
            int at = fault.get().at();
            String message = "the regular expression \"" + text.value() + "\" cannot be compiled: "
                    + fault.get().message();
            throw new Misfit(Problem.fatal(
                    Kind.BAD_REGEX, text.span(at, Math.min(at + 1, text.value().length())), message));
        }
    }

    static void checkName(Excerpt text, String what) {
        String value = text.value();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean allowed =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ".:_-".indexOf(c) >= 0;
            if (!allowed) {
                String message = what + " \"" + value + "\" holds a character that is not permitted; "
                        + "expected letters, digits, \".\", \":\", \"_\" and \"-\"";
                throw new Misfit(Problem.fatal(Kind.BAD_NAME_CHARACTER, text.span(i, i + 1), message));
            }
        }
    }

    private static void checkList(Hole hole, Excerpt text) {
        List<String> allowed = List.of(hole.detail().split(",", -1));
        if (hole.detail().isEmpty()
                || allowed.stream()
                        .anyMatch(word -> !word.equals(word.toLowerCase(Locale.ROOT)) || word.startsWith("<"))) {
            return;
        }
        int from = 0;
        String value = text.value();
        while (from <= value.length()) {
            int comma = value.indexOf(',', from);
            int end = comma < 0 ? value.length() : comma;
            if (end > from && !allowed.contains(value.substring(from, end))) {
                throw new Misfit(unknownWord("the list", text.sub(from, end), allowed));
            }
            from = end + 1;
        }
    }
}
