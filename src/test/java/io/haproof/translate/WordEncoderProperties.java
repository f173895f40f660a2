package io.haproof.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.ReadingOptions;
import io.haproof.text.Source;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the encoder writes is read back as the one word that was meant, by every version. */
class WordEncoderProperties {

    @Property(tries = 3000)
    void every_version_reads_the_value_that_was_written(@ForAll("values") String value) {
        for (Version version : Catalogue.load().versions()) {
            assertEquals(List.of("description", value), words("description " + WordEncoder.word(value), version));
        }
    }

    private static List<String> words(String line, Version version) {
        Source source = Source.of("t", "frontend f\n    " + line + "\n    maxconn 5\n");
        Analysis analysis = Analysis.of(source, Catalogue.load().at(version), ReadingOptions.DEFAULT);
        List<Directive> directives = analysis.sections().get(0).directives();
        assertEquals(
                List.of("description", "maxconn"),
                directives.stream().map(Directive::keyword).toList());
        return directives.get(0).words().stream().map(word -> word.value()).toList();
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<Character> special = Arbitraries.of("'\"\\$#{}[]()%;&|~ \u00a0\u200f\u202e\u4e2d"
                .chars()
                .mapToObj(unit -> (char) unit)
                .toArray(Character[]::new));
        Arbitrary<String> hostile = Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(4, special.map(String::valueOf)),
                        net.jqwik.api.Tuple.of(
                                2, Arbitraries.strings().withCharRange('!', '~').ofLength(1)),
                        net.jqwik.api.Tuple.of(
                                1, Arbitraries.of("$HOME", "${A}", "$(id)", "%[src]", "\\x20", "😀", "\\n")))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        return hostile;
    }

    @Property
    void a_control_character_anywhere_is_refused_and_not_shown(
            @ForAll("values") String before, @ForAll("controls") char control, @ForAll("values") String behind) {
        String value = before + control + behind;
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> WordEncoder.word(value));
        assertEquals("a value holds a control character", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> WordEncoder.comment(value));
    }

    @Provide
    Arbitrary<Character> controls() {
        return Arbitraries.oneOf(
                Arbitraries.chars().range('\u0000', '\u001f'),
                Arbitraries.just('\u007f'),
                Arbitraries.just('\ud83d'),
                Arbitraries.just('\ude00'));
    }

    @Example
    void an_empty_value_is_an_empty_word() {
        assertEquals("''", WordEncoder.word(""));
    }
}
