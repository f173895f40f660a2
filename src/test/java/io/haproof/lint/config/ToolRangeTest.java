package io.haproof.lint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolRangeTest {

    @ParameterizedTest
    @CsvSource({
        "0.1,         0.1.0,          true",
        "0.1,         0.1.7,          true",
        "0.1,         0.10.0,         false",
        "0.1,         0.1-SNAPSHOT,   true",
        "0.1.0,       0.1.0-SNAPSHOT, true",
        "=1.2.3,      1.2.3,          true",
        "=1.2.3,      1.2.4,          false",
        ">=0.1,       0.1.0,          true",
        ">=0.1,       0.1.0-SNAPSHOT, true",
        ">0.1,        0.1.0,          false",
        ">0.1,        0.1.1,          true",
        "<1,          0.99.99,        true",
        "<1,          1.0.0,          false",
        "<=1,         1.0.0,          true",
        ">=0.9,       0.10.0,         true",
        ">=0.2 <1,    0.1.9,          false",
        ">=0.2 <1,    0.2.0,          true",
        "'>= 0.2, <1',1.0.0,          false",
    })
    void a_range_holds_some_versions(String range, String version, boolean expected) {
        assertEquals(expected, ToolRange.contains(range, version));
    }
}
