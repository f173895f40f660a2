package io.haproof.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    private static final List<Version> ALL =
            Stream.of("1.8", "2.0", "2.2", "2.4").map(Version::parse).toList();

    @ParameterizedTest
    @CsvSource({
        "2.4, 2.4, true",
        "2.4, 2.6, false",
        "2.4+, 3.0, true",
        "2.4+, 2.2, false",
        "-2.2, 1.8, true",
        "-2.2, 2.4, false",
        "2.0-2.8, 2.8, true",
        "2.0-2.8, 3.0, false",
        "2.4, 2.4.7, true",
        "2.0-2.4, 2.4.7, true",
        "2.4.7+, 2.4, false",
        "2.4.7+, 2.6, true",
        "2.4-2.4.6, 2.4.3, true",
        "2.4-2.4.6, 2.4.7, false"
    })
    void a_range_holds_the_versions_between_its_ends(String range, String version, boolean expected) {
        assertEquals(expected, VersionRange.parse(range).contains(Version.parse(version)));
    }

    @Test
    void several_ranges_are_one() {
        VersionRange range = VersionRange.parse("1.8-2.0, 2.4+");
        assertTrue(range.contains(Version.parse("2.0")));
        assertFalse(range.contains(Version.parse("2.2")));
        assertTrue(range.contains(Version.parse("3.4")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "2.4-", "2.4-+", "a", "2.4,", "+", "-"})
    void other_texts_are_none(String text) {
        assertFalse(VersionRange.looksLikeOne(text));
        assertThrows(IllegalArgumentException.class, () -> VersionRange.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8+", "2.2+", "1.8-2.0", "1.8-2.0, 2.4", "2.4", "1.8, 2.2"})
    void a_set_of_versions_is_described_as_shortly_as_can_be(String text) {
        VersionRange range = VersionRange.parse(text);
        List<Version> some = ALL.stream().filter(range::contains).toList();
        assertEquals(text, VersionRange.describe(some, ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8-2.2", "2.2.5+", "2.0-2.2.5", "2.2.5-2.2", "2.2", "2.4"})
    void a_branch_whose_releases_are_all_meant_is_named_without_them(String text) {
        List<Version> all = Stream.of("1.8", "2.0", "2.2", "2.2.5", "2.2.9", "2.4")
                .map(Version::parse)
                .toList();
        VersionRange range = VersionRange.parse(text);
        assertEquals(
                text, VersionRange.describe(all.stream().filter(range::contains).toList(), all));
    }
}
