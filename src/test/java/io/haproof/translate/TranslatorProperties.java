package io.haproof.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.lint.Finding;
import io.haproof.lint.Linter;
import io.haproof.lint.Severity;
import io.haproof.listener.ListenerArbitraries;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.ListenerWriter;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.Notation;
import io.haproof.text.Secret;
import io.haproof.text.Source;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of translation, on generated documents that have every field. */
class TranslatorProperties {

    private static final int TRIES = 2000;
    private static final List<Target> TARGETS =
            Catalogue.load().versions().stream().map(Target::of).toList();

    /** What there is one of for each version of HAProxy; none of it changes by being used. */
    record Target(Translator translator, Linter linter) {

        static Target of(Version version) {
            return new Target(Translator.forTarget(version), Linter.forTarget(version));
        }

        @Override
        public String toString() {
            return linter.target().toString();
        }
    }

    @Provide
    Arbitrary<Listeners> documents() {
        return ListenerArbitraries.listeners();
    }

    @Provide
    Arbitrary<Target> targets() {
        return Arbitraries.of(TARGETS);
    }

    @Property(tries = TRIES)
    void what_was_compiled_lifts_to_the_same_without_loss_and_compiles_to_the_same(
            @ForAll("documents") Listeners listeners, @ForAll("targets") Target target) {
        Translator translator = target.translator();
        Compiled compiled = translator.compile(listeners);
        Lifted lifted = translator.lift(Source.of("t", compiled.text()));
        assertEquals(List.of(), compiled.losses());
        assertEquals(List.of(), lifted.losses());
        assertEquals(listeners, lifted.listeners());
        assertEquals(compiled, translator.compile(lifted.listeners()));
    }

    @Property(tries = TRIES)
    void what_was_compiled_has_no_error(@ForAll("documents") Listeners listeners, @ForAll("targets") Target target) {
        String text = target.translator().compile(listeners).text();
        List<Finding> errors = target.linter().lint(Source.of("t", text)).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        assertEquals(List.of(), errors);
    }

    @Property(tries = TRIES)
    void a_document_that_is_written_and_read_compiles_to_the_same(
            @ForAll("documents") Listeners listeners, @ForAll("targets") Target target, @ForAll Notation notation)
            throws Exception {
        Translator translator = target.translator();
        String written = ListenerWriter.write(listeners, notation);
        ListenerDocument read = ListenerDocument.read(Source.of("t", written), notation);
        assertEquals(listeners, read.listeners());
        assertEquals(translator.compile(listeners), translator.compile(read));
    }

    @Property
    void user_and_password_of_the_status_page_come_back_beside_the_listeners(
            @ForAll("documents") Listeners listeners,
            @ForAll("targets") Target target,
            @ForAll("passwords") String password) {
        Secret secret = Secret.of("admin:" + password);
        Translator translator = target.translator().withPreamble(Preamble.ofService(Optional.of(secret)));
        Lifted lifted =
                translator.lift(Source.of("t", translator.compile(listeners).text()));
        assertEquals(Optional.of(secret), lifted.statsAuth());
        assertEquals(List.of(), lifted.losses());
        assertEquals(listeners, lifted.listeners());
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(20);
    }
}
