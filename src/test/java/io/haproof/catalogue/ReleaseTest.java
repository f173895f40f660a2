package io.haproof.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.haproof.lint.Linter;
import io.haproof.text.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases within a branch that know more, or less, than its first one. */
class ReleaseTest {

    private final Catalogue catalogue = Catalogue.load();

    @ParameterizedTest
    @CsvSource({
        "2.6.0, 2.6",
        "2.6.4, 2.6.3",
        "2.6.12-1+deb12u3, 2.6.12",
        "2.6.99, 2.6.12",
        "2.4.7, 2.4",
        "2.7.3, 2.6.12"
    })
    void a_release_is_the_newest_one_at_which_something_changed(String asked, String expected) {
        assertEquals(expected, catalogue.resolve(asked).version().toString());
    }

    @Test
    void a_release_of_a_known_branch_needs_no_note() {
        assertEquals(Optional.empty(), catalogue.resolve("2.6.12").note());
        assertFalse(catalogue.versions().contains(Version.parse("2.6.12")));
    }

    @Test
    void what_is_known_within_a_branch_is_said_so() {
        History history = catalogue.history(Kind.CONVERTER, "host_only").orElseThrow();
        assertEquals(Optional.of(Version.parse("2.6.5")), history.since());
        assertEquals("2.6.5+", VersionRange.describe(history.versions(), history.versions()));
    }

    @ParameterizedTest
    @CsvSource({"2.6, true", "2.6.3, true", "2.6.5, false", "2.6.12, false", "2.8, false"})
    void a_converter_may_come_with_a_release(String version, boolean isRefused) {
        String text = "listen www\n    bind :80\n    mode http\n    http-request set-header x %[hdr(host),host_only]\n";
        assertEquals(isRefused, isRefused(version, text));
    }

    @ParameterizedTest
    @CsvSource({"2.6, false", "2.6.8, false", "2.6.9, true", "2.8, true"})
    void a_keyword_may_leave_a_section_with_a_release(String version, boolean isRefused) {
        String text = "defaults\n    use-fcgi-app php\nlisten www\n    bind :80\n";
        assertEquals(isRefused, isRefused(version, text));
    }

    private static boolean isRefused(String version, String text) {
        return Linter.forTarget(Version.parse(version))
                .lint(Source.of("test.cfg", text))
                .refused();
    }
}
