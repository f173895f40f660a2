package io.haproof.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LanguagesProperties {

    private static final List<Languages> VERSIONS = Stream.of(
                    new LanguageDialect(ArgumentStyle.PLAIN, false, BlockCondition.Form.NONE),
                    new LanguageDialect(ArgumentStyle.QUOTED, false, BlockCondition.Form.SINGLE_TERM),
                    new LanguageDialect(ArgumentStyle.QUOTED, true, BlockCondition.Form.EXPRESSION))
            .map(dialect -> new Languages(dialect, "c"::equals))
            .toList();

    @Provide
    static Arbitrary<List<Excerpt>> words() {
        Arbitrary<String> symbols = Arbitraries.of(
                        "a",
                        "c",
                        "1",
                        "0x",
                        "-",
                        "-f",
                        "(",
                        ")",
                        ",",
                        "\"",
                        "'",
                        "\\",
                        "[",
                        "]",
                        "{",
                        "}",
                        "%",
                        "!",
                        "||",
                        "&&",
                        "or",
                        "if",
                        ":",
                        ".",
                        " ",
                        "\t",
                        "\n",
                        "\0",
                        "é",
                        "\uD83D\uDE00",
                        "\uDC80")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
        Arbitrary<String> word =
                Arbitraries.oneOf(symbols, Arbitraries.strings().ofMaxLength(8));
        return word.list().ofMaxSize(7).map(LanguagesProperties::laidOut);
    }

    private static List<Excerpt> laidOut(List<String> values) {
        List<Excerpt> words = new ArrayList<>();
        int at = 5;
        for (String value : values) {
            // As if every character had been escaped.
            int[] origins = new int[value.length()];
            for (int i = 0; i < origins.length; i++) {
                origins[i] = at + 2 * i;
            }
            Span raw = new Span(at, at + 2 * value.length());
            words.add(Excerpt.mapped(value, raw, origins));
            at = raw.end() + 1;
        }
        return words;
    }

    private static Span all(List<Excerpt> words) {
        return words.isEmpty()
                ? Span.at(0)
                : words.get(0).raw().to(words.get(words.size() - 1).raw());
    }

    private static void within(Span outer, Span inner) {
        assertTrue(outer.start() <= inner.start() && inner.end() <= outer.end(), () -> inner + " is not in " + outer);
    }

    private static void sampleWithin(Span outer, SampleExpression expression) {
        int reached = outer.start();
        for (SampleExpression.Call call : expression.calls()) {
            within(outer, call.span());
            assertTrue(call.span().start() >= reached);
            reached = call.span().end();
            within(call.span(), call.name().raw());
            for (SampleExpression.Argument argument : call.arguments()) {
                within(call.span(), argument.raw().raw());
                within(call.span(), argument.value().raw());
            }
        }
        expression.problem().ifPresent(problem -> within(outer, problem.span()));
        within(outer, expression.span());
    }

    @Property
    void sample_expressions_stay_in_their_words(@ForAll("words") List<Excerpt> words) {
        for (Languages version : VERSIONS) {
            SampleExpression read = version.sample(words, 0);
            sampleWithin(all(words), read);
            assertTrue(read.wordCount() >= 1 && read.wordCount() <= Math.max(1, words.size()));
        }
    }

    @Property
    void conditions_stay_in_their_words(@ForAll("words") List<Excerpt> words) {
        Condition condition = VERSIONS.get(0).condition(words, 0);
        Span outer = all(words);
        condition.oddities().forEach(oddity -> within(outer, oddity.span()));
        condition.problem().ifPresent(problem -> within(outer, problem.span()));
        int reached = outer.start();
        for (Condition.Alternative alternative : condition.alternatives()) {
            for (Condition.Term term : alternative.terms()) {
                within(outer, term.span());
                assertTrue(term.span().start() >= reached);
                reached = term.span().end();
            }
        }
    }

    @Property
    void acls_stay_in_their_words(@ForAll("words") List<Excerpt> words) {
        for (Languages version : VERSIONS) {
            AclExpression acl = version.acl(words, 0);
            sampleWithin(all(words), acl.asFetch());
            sampleWithin(all(words), acl.asKeyword());
            acl.problem().ifPresent(problem -> within(all(words), problem.span()));
            acl.flags().forEach(flag -> within(all(words), flag.span()));
            assertTrue(words.containsAll(acl.patterns()));
        }
    }

    @Property
    void log_formats_are_tiled_by_their_items(@ForAll("words") List<Excerpt> words) {
        for (Excerpt word : words) {
            for (Languages version : VERSIONS) {
                LogFormat format = version.logFormat(word);
                String printed =
                        format.items().stream().map(item -> item.raw().value()).collect(Collectors.joining());
                assertEquals(word.value(), printed);
                int reached = word.raw().start();
                for (LogFormat.Item item : format.items()) {
                    assertEquals(reached, item.span().start());
                    reached = item.span().end();
                    if (item instanceof LogFormat.Expression expression) {
                        sampleWithin(item.span(), expression.expression());
                    }
                }
                assertEquals(word.raw().end(), reached);
                format.problem().ifPresent(problem -> within(word.raw(), problem.span()));
            }
        }
    }

    @Property
    void block_conditions_stay_in_their_words(@ForAll("words") List<Excerpt> words) {
        for (Languages version : VERSIONS) {
            BlockCondition condition = version.blockCondition(words, 0);
            within(all(words), condition.expression().span());
            condition.problem().ifPresent(problem -> within(all(words), problem.span()));
            condition.ignored().ifPresent(span -> within(all(words), span));
        }
    }

    @Property
    void a_reader_forgets_what_it_read_before(
            @ForAll("words") List<Excerpt> before, @ForAll("words") List<Excerpt> words) {
        LanguageDialect dialect = new LanguageDialect(ArgumentStyle.QUOTED, true, BlockCondition.Form.EXPRESSION);
        Languages fresh = new Languages(dialect, "c"::equals);
        Languages used = VERSIONS.get(2);
        used.acl(before, 0);
        used.condition(before, 0);
        used.blockCondition(before, 0);
        before.forEach(used::logFormat);
        assertEquals(fresh.sample(words, 0).toString(), used.sample(words, 0).toString());
        assertEquals(
                fresh.condition(words, 0).toString(), used.condition(words, 0).toString());
        assertEquals(fresh.acl(words, 0).toString(), used.acl(words, 0).toString());
        assertEquals(
                fresh.blockCondition(words, 0).toString(),
                used.blockCondition(words, 0).toString());
        for (Excerpt word : words) {
            assertEquals(fresh.logFormat(word).toString(), used.logFormat(word).toString());
        }
    }
}
