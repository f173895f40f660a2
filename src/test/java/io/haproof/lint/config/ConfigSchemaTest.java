package io.haproof.lint.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.haproof.lint.BuiltInRules;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the reader say the same. {@code -Dupdate-fixtures} rewrites the schema. */
class ConfigSchemaTest {

    private static final Path FILE = Path.of("docs", "schema", "haproof.schema.json");
    private static final boolean UPDATE = System.getProperty("update-fixtures") != null;
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final Schema SCHEMA = REGISTRY.getSchema(ConfigSchema.text(), InputFormat.JSON);

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    private static ConfigFile read(String yaml) throws ConfigException {
        return ConfigFile.read(Source.of(ConfigFile.NAME, yaml), "0.1.0");
    }

    @Test
    void the_schema_in_the_documents_is_this_one() throws IOException {
        if (UPDATE) {
            Files.writeString(FILE, ConfigSchema.text());
        }
        assertEquals(Files.readString(FILE), ConfigSchema.text());
    }

    @Test
    void the_schema_is_one() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema"));
        assertEquals(List.of(), meta.validate(ConfigSchema.text(), InputFormat.JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "haproxy: 2.4",
                "haproxy: 3.0.1",
                "haproxy: [2.4, \"3.2\"]",
                "platform: none",
                "partial: true",
                "fail-on: never",
                "inline-ignore: false",
                "baseline: known.json",
                "ignore: [vendor, \"*.old.cfg\"]",
                "required-version: \">=0.1\"",
                "required-version: 0.1",
                "env: {A: 1, B: true, C: \"\", D: text}",
                "rules: {cds-enum: \"off\", syntax-bad-time: error}",
                "rules: {cds-maxconn-sum: {severity: \"off\", globalMaxconn: 1}}",
                "rules: {cds-timeout-unrealistic: {min: 500ms, connectMax: 2m}}",
                "rules: {cds-listener-port-reserved: {ports: []}}",
                "overrides: [{files: a.cfg}]",
                "overrides: [{files: [a.cfg, b/**], haproxy: 2.6, rules: {cds-enum: \"off\"}, env: {A: b}}]",
            })
    void what_is_right_is_right_for_both(String yaml) {
        assertEquals(List.of(), errors(yaml));
        assertDoesNotThrow(() -> read(yaml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "haproxi: 2.4",
                "haproxy: []",
                "haproxy: true",
                "platform: nobody",
                "partial: \"true\"",
                "fail-on: fatal",
                "fail-on: [error]",
                "baseline: \"\"",
                "baseline: 5",
                "ignore: vendor",
                "ignore: [5]",
                "required-version: true",
                "env: {A: [1]}",
                "env: {A: null}",
                "env: 5",
                "rules: {no-rule: \"off\"}",
                "rules: {cds-enum: fatal}",
                "rules: {cds-enum: {option: 5}}",
                "rules: {cds-maxconn-sum: {globalMaxconn: 0}}",
                "rules: {cds-maxconn-sum: {globalMaxconn: \"5\"}}",
                "rules: {cds-timeout-unrealistic: {min: 5}}",
                "rules: {cds-timeout-unrealistic: {min: 0s}}",
                "rules: {cds-listener-port-reserved: {ports: [22, 65536]}}",
                "rules: {cds-managed-global: {expected: [all]}}",
                "overrides: {files: a.cfg}",
                "overrides: [{haproxy: 2.4}]",
                "overrides: [{files: []}]",
                "overrides: [{files: a.cfg, baseline: b}]",
                "overrides: [{files: a.cfg, overrides: []}]",
                "[]",
            })
    void what_is_wrong_is_wrong_for_both(String yaml) {
        assertFalse(errors(yaml).isEmpty());
        assertThrows(ConfigException.class, () -> read(yaml));
    }

    @Test
    void the_template_says_nothing_and_with_its_comments_taken_away_what_holds_by_default() throws ConfigException {
        assertEquals(List.of(), read(ConfigTemplate.text()).settingsFor("a.cfg"));
        String keys = ConfigTemplate.text()
                .lines()
                .filter(line -> line.matches("#[a-z-]+: .*") && !line.matches("#(baseline|required-version): .*"))
                .map(line -> line.substring(1) + '\n')
                .collect(Collectors.joining());
        assertEquals(Settings.DEFAULTS, Settings.DEFAULTS.with(read(keys).settingsFor("a.cfg")));
        String all = ConfigTemplate.text()
                .lines()
                .filter(line -> line.matches("#(?! )[^:]+:.*|#  .*"))
                .map(line -> line.substring(1) + '\n')
                .collect(Collectors.joining());
        assertEquals(List.of(), errors(all));
        assertDoesNotThrow(() -> read(all));
    }

    @Test
    void every_rule_can_be_set() {
        String all = BuiltInRules.all().stream()
                .map(rule -> "  " + rule.info().id() + ": \"off\"\n")
                .collect(Collectors.joining("", "rules:\n", ""));
        assertEquals(List.of(), errors(all));
        assertDoesNotThrow(() -> read(all));
    }
}
