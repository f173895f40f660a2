package io.haproof.project;

import io.haproof.input.Input;
import io.haproof.lint.Finding;
import io.haproof.lint.Fixer;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.syntax.Syntax;
import io.haproof.text.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One file to be mended.
 *
 * @param file the file
 * @param linters one for each version
 * @param onlySafe whether changes that are not safe are left out
 */
record FileFix(ProjectFile file, List<Linter> linters, boolean onlySafe) {

    /**
     * What became of it.
     *
     * @param fixed the file, if there is something to change
     * @param problem a sentence why it cannot be changed, if so
     */
    record Outcome(Optional<FixedFile> fixed, Optional<String> problem) {

        static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty());

        static Outcome failed(String problem) {
            return new Outcome(Optional.empty(), Optional.of(problem));
        }
    }

    /** Looks for changes; of a file that cannot be read or checked it says the same as a check of it. */
    Outcome outcome() {
        try {
            Input input = Input.of(file.name(), file.content().read());
            if (input instanceof Input.Configuration configuration) {
                return outcome(configuration.source(), configuration.place(), this::configuration);
            }
            if (input instanceof Input.Document document) {
                Notation notation = document.document().notation();
                return outcome(document.document().source(), Optional.empty(), source -> document(source, notation));
            }
            return input instanceof Input.Unusable unusable
                    ? Outcome.failed("\"" + file.name() + "\" " + unusable.reason())
                    : Outcome.NOTHING;
        } catch (IOException failure) {
            return Outcome.failed("cannot read \"" + file.name() + "\": " + Reason.of(failure));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            return Outcome.failed(Check.internalError(file.name(), failure));
        }
    }

    private Outcome outcome(Source source, Optional<String> place, Fixer.Check check) {
        Fixer.Fixed fixed = new Fixer(check, onlySafe).fix(source);
        return outcome(file, place, source, fixed);
    }

    /**
     * What became of a file.
     *
     * @param place the field of a document that holds the text; nothing if the file is the text
     * @param before its text as it was read
     * @param fixed its text after the changes
     */
    static Outcome outcome(ProjectFile file, Optional<String> place, Source before, Fixer.Fixed fixed) {
        String name = file.name();
        int changes = fixed.applied().size();
        if (changes == 0) {
            return Outcome.NOTHING;
        }
        if (place.isPresent()) {
            return Outcome.failed(
                    "\"" + name + "\" is not fixed: its text is part of a document, in \"" + place.get() + '"');
        }
        if (!before.isUtf8()) {
            return Outcome.failed("\"" + name + "\" is not fixed: it is not in UTF-8");
        }
        String after = fixed.source().text();
        return new Outcome(
                Optional.of(new FixedFile(name, file.path(), before.text(), after, changes)), Optional.empty());
    }

    private List<Finding> configuration(Source source) {
        return Linter.lint(Syntax.parse(source), linters).stream()
                .map(LintResult::findings)
                .flatMap(List::stream)
                .sorted(Finding.IN_TEXT_ORDER)
                .distinct()
                .toList();
    }

    private List<Finding> document(Source source, Notation notation) {
        try {
            return linters.get(0).lint(ListenerDocument.read(source, notation)).findings();
        } catch (DocumentException broken) {
            throw new IllegalStateException("a change broke a document", broken);
        }
    }
}
