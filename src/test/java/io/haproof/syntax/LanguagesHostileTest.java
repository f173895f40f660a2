package io.haproof.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of a quarter of a million characters. The time limit is far above what they need, and far below quadratic time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LanguagesHostileTest {

    private static final int SIZE = 250_000;

    private static final List<Languages> VERSIONS = List.of(
            new Languages(
                    new LanguageDialect(ArgumentStyle.PLAIN, false, BlockCondition.Form.SINGLE_TERM), name -> true),
            new Languages(
                    new LanguageDialect(ArgumentStyle.QUOTED, true, BlockCondition.Form.EXPRESSION), name -> true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "(", ")", ",", "a,", "a(", "a()", "a(),", "f(\"", "\\", "%", "%{", "%[", "%[a(", "%(", "%%", "%a",
                "%{a}", "%[a]", "[", "]", "!", "!(", "{", "}", "a&&", "a||", "(a", "a(b)&&", "-1", "0", " ", "é", "'",
                "\""
            })
    void are_read_by_every_language(String piece) {
        Excerpt word = Excerpt.verbatim(piece.repeat(SIZE / piece.length()), 0);
        for (Languages version : VERSIONS) {
            version.sample(List.of(word), 0);
            version.acl(List.of(word, word), 0);
            version.condition(List.of(word, word), 0);
            version.logFormat(word);
            version.blockCondition(List.of(word), 0);
        }
    }

    @Test
    void a_hundred_thousand_words_are_read_by_every_language() {
        List<Excerpt> words = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            words.add(Excerpt.verbatim(i % 3 == 0 ? "or" : i % 3 == 1 ? "a" : "b", 3 * i));
        }
        for (Languages version : VERSIONS) {
            assertEquals(100_000, version.sample(words, 0).wordCount());
            assertEquals(33_333, version.condition(words, 0).alternatives().size());
            assertEquals(99_999, version.acl(words, 0).patterns().size());
            version.blockCondition(words, 0);
        }
    }
}
