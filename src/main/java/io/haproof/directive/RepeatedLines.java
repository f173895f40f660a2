package io.haproof.directive;

import io.haproof.catalogue.DirectiveEntry;
import io.haproof.catalogue.Verdict;
import io.haproof.directive.Problem.Kind;
import io.haproof.text.Span;
import java.util.Optional;

/** Says what the target version says of a second line of a kind in one section. */
final class RepeatedLines {

    private RepeatedLines() {}

    static void check(Section section, Cursor cursor, String prefix, DirectiveEntry entry) {
        Verdict verdict = entry.arity().repeated().orElse(Verdict.ACCEPTED);
        boolean isQuiet = verdict == Verdict.WARNED && section.keyword().equals("defaults");
        if (verdict == Verdict.ACCEPTED || isQuiet || !prefix.isEmpty()) {
            return;
        }
        Optional<Directive> first = section.directives(entry.keyword()).stream()
                .filter(Directive::isCertain)
                .findFirst();
        if (first.isEmpty()) {
            return;
        }
        String message = "\"" + entry.keyword() + "\" stands twice in " + section.title();
        Problem problem = Problem.fatal(Kind.DUPLICATE_DIRECTIVE, keyword(cursor, entry), message)
                .seeAlso("first here", first.get().line().wordsSpan());
        cursor.judge(problem, verdict);
    }

    private static Span keyword(Cursor cursor, DirectiveEntry entry) {
        return cursor.words()
                .get(0)
                .span()
                .to(cursor.words().get(entry.words().size() - 1).span());
    }
}
