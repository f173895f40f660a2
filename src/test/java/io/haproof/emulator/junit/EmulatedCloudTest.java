package io.haproof.emulator.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.emulator.Emulator;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmulatedCloud(seed = "src/test/resources/emulator/seed.yaml")
class EmulatedCloudTest {

    private static final List<URI> USED = new ArrayList<>();

    @BeforeEach
    void keep(Emulator emulator) {
        USED.add(emulator.uri());
    }

    @AfterAll
    static void emulators_of_tests_are_closed() {
        assertEquals(4, USED.size());
        USED.forEach(uri -> Assertions.assertThrows(
                ConnectException.class, () -> uri.toURL().openStream().close()));
    }

    @Test
    void a_test_gets_an_emulator_with_the_seed(Emulator emulator) {
        assertTrue(emulator.state().contains("custom-1"));
    }

    @Test
    void a_test_has_one_emulator(Emulator first, Emulator second) {
        assertSame(first, second);
        assertEquals(USED.get(USED.size() - 1), first.uri());
    }

    @Test
    @EmulatedCloud
    void what_a_method_wants_counts_more(Emulator emulator) {
        assertTrue(!emulator.state().contains("custom-1"));
    }

    /** JUnit must not get into what users run. */
    @Test
    void junit_is_provided_by_who_uses_it() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        int start = pom.indexOf("<artifactId>junit-jupiter-api</artifactId>");
        assertNotEquals(-1, start);
        String dependency = pom.substring(start, pom.indexOf("</dependency>", start));
        assertTrue(dependency.contains("<scope>provided</scope>"), dependency);
        assertTrue(dependency.contains("<optional>true</optional>"), dependency);
    }
}
