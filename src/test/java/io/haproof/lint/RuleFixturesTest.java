package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.catalogue.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Finds in each fixture exactly what the fixture says. With {@code -Dupdate-fixtures} the files are rewritten to say what is
 * found; the difference is for a person to judge.
 */
class RuleFixturesTest {

    private static final boolean UPDATE = System.getProperty("update-fixtures") != null;

    static List<RuleFixture> fixtures() {
        return RuleFixture.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void the_findings_are_those_that_the_fixture_declares(RuleFixture fixture) throws IOException {
        List<LintResult> results =
                fixture.versions().stream().map(fixture::lint).toList();
        List<Version> refusing = fixture.versions().stream()
                .filter(version ->
                        results.get(fixture.versions().indexOf(version)).refused())
                .toList();
        String expected = fixture.content();
        if (UPDATE) {
            expected = fixture.withFindings(results.get(0), refusing);
            Files.writeString(fixture.path(), expected);
        }
        for (int i = 0; i < results.size(); i++) {
            String found = fixture.withFindings(results.get(i), refusing);
            assertEquals(
                    expected,
                    found,
                    fixture + " for HAProxy " + fixture.versions().get(i));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void a_bad_fixture_concerns_its_rule_and_a_good_one_is_silent(RuleFixture fixture) {
        assertEquals(fixture.isBad(), fixture.expectsItsRule(), fixture.toString());
    }
}
