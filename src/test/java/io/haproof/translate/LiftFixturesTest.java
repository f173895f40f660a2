package io.haproof.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.haproof.listener.document.DocumentException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lifts every fixture; {@code -Dupdate-fixtures} writes down what comes out instead. */
class LiftFixturesTest {

    static Stream<LiftFixture> fixtures() throws IOException {
        return LiftFixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void the_document_and_the_report_are_as_said(LiftFixture fixture) throws IOException, DocumentException {
        Lifted lifted = fixture.lift();
        if (System.getProperty("update-fixtures") != null) {
            fixture.update(lifted);
            return;
        }
        assertEquals(fixture.content(), fixture.content(lifted));
        assertEquals(fixture.listeners(), lifted.listeners());
        assertEquals(fixture.statsAuth(), lifted.statsAuth());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_password_is_never_in_the_report(LiftFixture fixture) {
        Lifted lifted = fixture.lift();
        Optional<String> secret = lifted.statsAuth().map(auth -> auth.reveal());
        secret.ifPresent(auth -> assertFalse(lifted.toString().contains(auth)));
    }
}
