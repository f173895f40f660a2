package io.haproof.directive;

import io.haproof.catalogue.ActionEntry;
import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Gate;
import io.haproof.catalogue.History;
import io.haproof.catalogue.Kind;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An action of a rule set with its arguments; the detail of the hole names the rule set. */
final class ActionArgument implements ArgumentType {

    private static final Pattern CHECK_OPTION = Pattern.compile("option .*(chk|check)");

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        throw new IllegalStateException("an action is a word of its own");
    }

    @Override
    public void read(Cursor cursor, Hole hole) {
        Word word = cursor.next("an action");
        Vocabulary vocabulary = cursor.context().vocabulary();
        if (word.isOpen() || word.value().startsWith("lua.")) {
            cursor.giveUp();
            return;
        }
        Optional<ActionEntry> entry = vocabulary.action(hole.detail(), word.value());
        if (entry.isEmpty()) {
            unknown(cursor, word, hole.detail());
            return;
        }
        if (entry.get().buildDependent()) {
            cursor.giveUp();
            return;
        }
        read(cursor, word, entry.get());
    }

    private static void read(Cursor cursor, Word word, ActionEntry entry) {
        if (entry.placement() == Verdict.REFUSED) {
            String message = "\"" + entry.name() + "\" is not allowed in \"" + cursor.subject() + "\"";
            throw new Misfit(Problem.fatal(Problem.Kind.UNKNOWN_ACTION, word.span(), message));
        }
        if (entry.gate() == Gate.EXPERIMENTAL && !cursor.context().exposed().experimental()) {
            throw new Misfit(DirectiveReader.notExposed('"' + entry.name() + '"', word.span()));
        }
        if (entry.deprecation().isPresent() && entry.deprecation().get().warns()) {
            String instead = entry.deprecation().get().instead();
            cursor.remark(Problem.warning(
                    Problem.Kind.DEPRECATED, word.span(), "\"" + entry.name() + "\" is deprecated" + instead));
        }
        entry.mayFollow().ifPresent(allowed -> checkOrder(cursor, word, entry.name(), allowed));
        Cursor inner = cursor.about(cursor.keyword() + ' ' + entry.name());
        if (entry.glued().isPresent()) {
            Excerpt rest = word.text().sub(entry.name().length(), word.value().length());
            NotationMatcher.readGlued(entry.glued().get(), rest, inner);
        }
        NotationMatcher.read(entry.syntax(), inner);
        CompanionWords.check(inner, entry.companions());
        entry.follows().ifPresent(allowed -> checkFollowed(cursor, word, entry, allowed));
        entry.mode().ifPresent(mode -> checkMode(cursor, word, mode));
        cursor.moveTo(inner.index());
    }

    /** Some actions come in a fixed order, so that one must follow another, if any stands above. */
    private static void checkFollowed(Cursor cursor, Word word, ActionEntry entry, List<String> allowed) {
        Vocabulary vocabulary = cursor.context().vocabulary();
        Optional<Directive> previous = cursor.context().section().directives(cursor.keyword()).stream()
                .filter(line -> line.words().size() > line.entry().words().size())
                .filter(line -> vocabulary
                        .action(entry.ruleset(), action(line))
                        .flatMap(ActionEntry::follows)
                        .isPresent())
                .reduce((first, second) -> second);
        boolean isInForce = entry.followsUnder()
                .map(option -> isLastCheck(cursor.context().section(), option))
                .orElse(true);
        boolean isMisplaced = isInForce
                && previous.filter(Directive::isCertain)
                        .filter(Directive::isSound)
                        .filter(line -> !allowed.contains(action(line)))
                        .isPresent();
        if (isMisplaced) {
            String message = "\"" + cursor.keyword() + " " + entry.name() + "\" cannot follow \""
                    + action(previous.get()) + "\""
                    + (allowed.isEmpty() ? "" : "; expected " + Problem.list(allowed) + " in between");
            throw new Misfit(Problem.fatal(Problem.Kind.CONFLICTING_PARAMETERS, word.span(), message)
                    .seeAlso("this line stands above", previous.get().line().wordsSpan()));
        }
    }

    /** Whether an option is the last above that says how servers are checked. */
    private static boolean isLastCheck(Section section, String option) {
        return section.directives().stream()
                .filter(line -> CHECK_OPTION.matcher(line.keyword()).matches())
                .reduce((first, second) -> second)
                .filter(line -> line.keyword().equals(option) && line.isHeeded())
                .isPresent();
    }

    private static void checkMode(Cursor cursor, Word word, String mode) {
        String message = "\"" + word + "\" needs a proxy in " + mode + " mode, and "
                + cursor.context().section().title() + " is in another one";
        cursor.keepForLater(Problem.fatal(Problem.Kind.WRONG_MODE, word.span(), message), LateProblem.Use.NOT_HTTP);
    }

    /** Where any line with the action stands, one must be the first of its kind, but for some that do nothing yet. */
    private static void checkOrder(Cursor cursor, Word word, String name, List<String> allowed) {
        Optional<Directive> first = cursor.context().section().directives(cursor.keyword()).stream()
                .filter(line -> line.words().size() > line.entry().words().size())
                .filter(line -> !allowed.contains(action(line)))
                .findFirst();
        if (first.isPresent() && first.get().isCertain() && !action(first.get()).equals(name)) {
            String message =
                    "\"" + cursor.keyword() + " " + name + "\" must stand in front of all other lines of the kind";
            throw new Misfit(Problem.fatal(Problem.Kind.CONFLICTING_PARAMETERS, word.span(), message)
                    .seeAlso("this line stands above", first.get().line().wordsSpan()));
        }
    }

    private static String action(Directive line) {
        String word = line.words().get(line.entry().words().size()).value();
        int bracket = word.indexOf('(');
        return bracket > 0 ? word.substring(0, bracket) : word;
    }

    private static void unknown(Cursor cursor, Word word, String ruleset) {
        Vocabulary vocabulary = cursor.context().vocabulary();
        int bracket = word.value().indexOf('(');
        String name = bracket > 0 ? word.value().substring(0, bracket) : word.value();
        Optional<History> history = Catalogue.load().history(Kind.ACTION, name, ruleset);
        if (history.map(History::buildDependent).orElse(false)) {
            cursor.giveUp();
            return;
        }
        Optional<Problem> otherVersion =
                history.flatMap(known -> UnknownWords.otherVersion(vocabulary, known, word.span()));
        if (otherVersion.isPresent()) {
            throw new Misfit(otherVersion.get());
        }
        Optional<String> nearest = Suggestion.nearest(name, vocabulary.actions(ruleset));
        String message = "\"" + name + "\" is no action of \"" + cursor.keyword() + '"'
                + nearest.map(Suggestion::question)
                        .orElseGet(() -> "; expected " + Problem.list(vocabulary.actions(ruleset)));
        Problem problem = Problem.fatal(Problem.Kind.UNKNOWN_ACTION, word.span(), message);
        throw new Misfit(problem.suggesting(nearest, word.text().span(0, name.length())));
    }

    @Override
    public String describe(Hole hole) {
        return "an action";
    }
}
