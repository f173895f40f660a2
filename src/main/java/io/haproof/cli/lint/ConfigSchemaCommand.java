package io.haproof.cli.lint;

import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Surroundings;
import io.haproof.lint.config.ConfigSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code haproof config schema}: the JSON Schema of configuration files. */
@Command(
        name = "schema",
        header = {
            "Show the JSON Schema of .haproof.yaml, for editors.",
            "",
            "  haproof config schema > haproof.schema.json",
            ""
        },
        customSynopsis = "haproof config schema")
public final class ConfigSchemaCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    public ConfigSchemaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.print(ConfigSchema.text());
        return ExitCode.CLEAN;
    }
}
