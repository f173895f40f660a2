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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

        private static Outcome failed(String problem) {
            return new Outcome(Optional.empty(), Optional.of(problem));
        }
    }

    /** Looks for changes. A file that cannot be read or checked is said by the check of it, and not here. */
    Outcome outcome() {
        try {
            byte[] bytes = file.content().read();
            Input input = Input.of(file.name(), bytes);
            if (input instanceof Input.Configuration configuration) {
                Fixer.Fixed fixed = new Fixer(this::configuration, onlySafe).fix(configuration.source());
                return outcome(
                        new Text(file, bytes, configuration),
                        fixed.source(),
                        fixed.applied().size());
            }
            if (input instanceof Input.Document document) {
                Notation notation = document.document().notation();
                Source source = document.document().source();
                Fixer.Fixed fixed = new Fixer(changed -> document(changed, notation), onlySafe).fix(source);
                return outcome(
                        new Text(file, bytes, new Input.Configuration(source, Optional.empty(), List.of())),
                        fixed.source(),
                        fixed.applied().size());
            }
            return Outcome.NOTHING;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return Outcome.NOTHING;
        }
    }

    /**
     * What became of a file whose text was mended.
     *
     * @param after the text with the changes
     * @param changes how many findings they mend
     */
    static Outcome outcome(Text text, Source after, int changes) {
        String name = text.file().name();
        String before = text.source().text();
        Optional<String> place = text.content().place();
        if (changes == 0) {
            return Outcome.NOTHING;
        }
        if (place.isPresent()) {
            return Outcome.failed(
                    "\"" + name + "\" is not fixed: its text is part of a document, in \"" + place.get() + '"');
        }
        if (!Arrays.equals(before.getBytes(StandardCharsets.UTF_8), text.bytes())) {
            return Outcome.failed(
                    "\"" + name + "\" is not fixed: it is not in UTF-8, or begins with a byte order mark");
        }
        FixedFile fixed = new FixedFile(name, text.file().path(), before, after.text(), changes);
        return new Outcome(Optional.of(fixed), Optional.empty());
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
