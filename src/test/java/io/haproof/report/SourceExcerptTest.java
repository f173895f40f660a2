package io.haproof.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.text.Source;
import io.haproof.text.Span;
import org.junit.jupiter.api.Test;

class SourceExcerptTest {

    /** The line and its mark as they stand below each other; the part of the text in question is in «». */
    private static String shown(String marked) {
        int start = marked.indexOf('«');
        int end = marked.indexOf('»') - 1;
        Source source = Source.of("a.cfg", marked.replace("«", "").replace("»", ""));
        SourceExcerpt excerpt = SourceExcerpt.of(source, new Span(start, end)).orElseThrow();
        return excerpt.line() + '\n' + " ".repeat(excerpt.indent()) + excerpt.mark();
    }

    @Test
    void the_mark_is_below_the_word() {
        assertEquals("    bindd :80\n    ^~~~~", shown("    «bindd» :80\n"));
    }

    @Test
    void an_empty_span_has_a_mark_of_one() {
        assertEquals("bind\n    ^", shown("bind«»\n"));
    }

    @Test
    void tabs_are_shown_as_blanks_up_to_the_next_stop() {
        assertEquals("    bindd   :80\n    ^~~~~", shown("\t«bindd»\t:80"));
        assertEquals("ab  cd\n    ^~", shown("ab\t«cd»"));
    }

    @Test
    void a_tab_in_question_is_marked_over_its_width() {
        assertEquals("ab  cd\n  ^~", shown("ab«\t»cd"));
    }

    @Test
    void emoji_and_east_asian_characters_are_two_columns_wide() {
        assertEquals("x 😀 foo\n     ^~~", shown("x 😀 «foo»"));
        assertEquals("中文 foo\n     ^~~", shown("中文 «foo»"));
        assertEquals("x 😀\n  ^~", shown("x «😀»"));
        assertEquals("✅ foo\n   ^~~", shown("✅ «foo»"));
    }

    @Test
    void combining_characters_take_no_column() {
        assertEquals("e\u0301 foo\n  ^~~", shown("e\u0301 «foo»"));
    }

    @Test
    void control_characters_are_shown_by_their_number() {
        assertEquals("a\\x1b[31m foo\n          ^~~", shown("a\u001b[31m «foo»"));
        assertEquals("a\\u{202e}b\n ^~~~~~~~", shown("a«\u202e»b"));
        assertEquals("a\\x00b\n ^~~~", shown("a«\0»b"));
    }

    @Test
    void the_carriage_return_of_a_line_end_is_not_shown() {
        assertEquals("bindd\n^~~~~", shown("«bindd»\r\nmode http\r\n"));
    }

    @Test
    void a_span_over_several_lines_is_marked_on_the_first() {
        assertEquals("a bcd\n  ^~~", shown("a «bcd\nefg» h\n"));
    }

    @Test
    void a_long_line_is_cut_around_the_place() {
        String shown = shown("x ".repeat(500) + "«wrong»" + " y".repeat(500));
        String[] lines = shown.split("\n", -1);
        assertTrue(lines[0].startsWith("…") && lines[0].endsWith("…"), lines[0]);
        assertEquals(122, lines[0].length());
        assertEquals("wrong", lines[0].substring(lines[1].indexOf('^'), lines[1].indexOf('^') + 5));
        assertEquals("^~~~~", lines[1].strip());
    }

    @Test
    void a_long_line_is_never_cut_within_a_character() {
        for (int shift = 0; shift < 4; shift++) {
            String line = shown("a".repeat(shift) + "😀".repeat(200) + "«x»" + "😀".repeat(200))
                    .split("\n", -1)[0];
            assertTrue(line.codePoints().noneMatch(point -> point >= 0xd800 && point < 0xe000), line);
            assertTrue(!line.contains("\\u{d"), line);
        }
    }

    @Test
    void user_and_password_of_a_status_page_are_never_shown() {
        assertEquals("  stats auth ****** ****\n             ^~~~~~", shown("  stats auth «me:pwd» more\n"));
        assertEquals("\"stats\" 'auth' ********\n^~~~~~~", shown("«\"stats\"» 'auth' \"me:pwd\"\n"));
        assertEquals("stats admin if me\n^~~~~", shown("«stats» admin if me\n"));
    }

    @Test
    void other_passwords_and_keys_are_not_shown_either() {
        assertEquals("user me password ** ***** *\n^~~~", shown("«user» me password pw group x\n"));
        assertEquals("user me insecure-password ** ** *\n^~~~", shown("«user» me insecure-password 'a b' x\n"));
        assertEquals("bind :1 ca-sign-pass ** * ssl\n^~~~", shown("«bind» :1 ca-sign-pass a\\ b ssl\n"));
        assertEquals("server s :1 tcp-md5sig ** *\n^~~~~~", shown("«server» s :1 tcp-md5sig \"a b\n"));
        assertEquals("acl password path /x\n^~~", shown("«acl» password path /x\n"));
    }

    @Test
    void the_mark_covers_characters_of_the_line() {
        Source source = Source.of("a.cfg", "\tx 😀 foo bar\n");
        SourceExcerpt excerpt = SourceExcerpt.of(source, new Span(6, 9)).orElseThrow();
        assertEquals("foo", excerpt.marked().of(excerpt.line()));
        excerpt = SourceExcerpt.of(source, Span.at(13)).orElseThrow();
        assertEquals(new Span(excerpt.line().length(), excerpt.line().length()), excerpt.marked());
    }

    @Test
    void blank_lines_are_not_shown() {
        assertTrue(SourceExcerpt.of(Source.of("a.cfg", "a\n  \nb"), Span.at(3)).isEmpty());
        assertTrue(SourceExcerpt.of(Source.of("a.cfg", ""), Span.at(0)).isEmpty());
    }
}
