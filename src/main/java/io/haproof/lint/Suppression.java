package io.haproof.lint;

import io.haproof.text.Edit;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A comment that asks not to show something: {@code # haproof: ignore[rule-a, rule-b] the reason}.
 *
 * @param comment the comment, from the {@code #} on
 * @param line the line that it stands on
 * @param isAlone whether there is nothing else on the line
 * @param scope where nothing is to be shown; nothing if the comment cannot be understood
 * @param mentions the rules that it names, at least one if it can be understood
 * @param reason why; may be empty
 */
record Suppression(
        Span comment, int line, boolean isAlone, Optional<Scope> scope, List<Mention> mentions, String reason) {

    /** What every such comment holds. */
    static final String MARK = "haproof:";

    private static final Pattern START = Pattern.compile("#[ \\t]*" + MARK + "[ \\t]*");
    private static final Pattern FORM = Pattern.compile("(ignore(?:-section|-file)?)[ \\t]*\\[([^\\]]*)\\](.*)");
    private static final Pattern RULE = Pattern.compile("[^,\\s]+");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}].*");

    /** Where nothing is to be shown. */
    enum Scope {
        /** On the line of the comment or, if it has none of its own, the next. */
        LINE("ignore"),
        /** In the section of the comment or, if it stands above a header, of that. */
        SECTION("ignore-section"),
        /** In the whole text. */
        FILE("ignore-file");

        private final String word;

        Scope(String word) {
            this.word = word;
        }

        private static Scope named(String word) {
            return switch (word) {
                case "ignore-section" -> SECTION;
                case "ignore-file" -> FILE;
                default -> LINE;
            };
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * A rule that the comment names.
     *
     * @param rule what it says
     * @param span where
     */
    record Mention(String rule, Span span) {}

    /** The suppression of a comment, if it begins as one does. */
    static Optional<Suppression> of(String text, Span comment, int line, boolean isAlone) {
        String whole = comment.of(text);
        Matcher start = START.matcher(whole);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(whole).region(start.end(), whole.length());
        List<Mention> mentions = new ArrayList<>();
        if (form.matches()) {
            Matcher rule = RULE.matcher(whole).region(form.start(2), form.end(2));
            while (rule.find()) {
                mentions.add(new Mention(
                        rule.group(), new Span(comment.start() + rule.start(), comment.start() + rule.end())));
            }
        }
        if (mentions.isEmpty()) {
            return Optional.of(new Suppression(comment, line, isAlone, Optional.empty(), mentions, ""));
        }
        Matcher words = WORDS.matcher(form.group(3));
        String reason = words.find() ? words.group().strip() : "";
        return Optional.of(
                new Suppression(comment, line, isAlone, Optional.of(Scope.named(form.group(1))), mentions, reason));
    }

    /** The change after which the comment does not name some of its rules any more; without a rule it is gone. */
    Edit without(List<Mention> some, Source source) {
        String rest = mentions.stream()
                .filter(mention -> !some.contains(mention))
                .map(Mention::rule)
                .collect(Collectors.joining(", "));
        if (!rest.isEmpty()) {
            Span all =
                    mentions.get(0).span().to(mentions.get(mentions.size() - 1).span());
            return new Edit(all, rest);
        }
        String text = source.text();
        Span whole = source.lines().lineSpan(line);
        if (isAlone) {
            return new Edit(new Span(whole.start(), Math.min(whole.end() + 1, text.length())), "");
        }
        int start = comment.start();
        while (start > whole.start() && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return new Edit(new Span(start, comment.end()), "");
    }
}
