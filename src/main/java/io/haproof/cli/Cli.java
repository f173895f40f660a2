package io.haproof.cli;

import io.haproof.cli.cloud.AuditCommand;
import io.haproof.cli.cloud.CertCommand;
import io.haproof.cli.cloud.EmulateCommand;
import io.haproof.cli.cloud.LbCommand;
import io.haproof.cli.cloud.PlanCommand;
import io.haproof.cli.cloud.PullCommand;
import io.haproof.cli.cloud.PushCommand;
import io.haproof.cli.console.Failures;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.help.CompletionCommand;
import io.haproof.cli.help.ExplainCommand;
import io.haproof.cli.help.KeywordsCommand;
import io.haproof.cli.help.ManCommand;
import io.haproof.cli.help.RulesCommand;
import io.haproof.cli.lint.BaselineCheckCommand;
import io.haproof.cli.lint.BaselineCommand;
import io.haproof.cli.lint.BaselinePruneCommand;
import io.haproof.cli.lint.BaselineWriteCommand;
import io.haproof.cli.lint.ConfigCommand;
import io.haproof.cli.lint.ConfigSchemaCommand;
import io.haproof.cli.lint.ConfigShowCommand;
import io.haproof.cli.lint.InitCommand;
import io.haproof.cli.lint.InstallHookCommand;
import io.haproof.cli.lint.LintCommand;
import io.haproof.cli.lint.LintStagedCommand;
import io.haproof.cli.translate.DiffCommand;
import io.haproof.cli.translate.ToConfigCommand;
import io.haproof.cli.translate.ToListenersCommand;
import io.haproof.cloud.Sleeper;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The command {@code haproof} as a function. */
public final class Cli {

    /** The commands in the order in which the help lists them. */
    private static final Map<String, Function<Surroundings, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("lint", LintCommand::new);
        COMMANDS.put("to-config", ToConfigCommand::new);
        COMMANDS.put("to-listeners", ToListenersCommand::new);
        COMMANDS.put("diff", DiffCommand::new);
        COMMANDS.put("pull", PullCommand::new);
        COMMANDS.put("plan", PlanCommand::new);
        COMMANDS.put("push", PushCommand::new);
        COMMANDS.put("audit", AuditCommand::new);
        COMMANDS.put("lb", LbCommand::new);
        COMMANDS.put("cert", CertCommand::new);
        COMMANDS.put("emulate", EmulateCommand::new);
        COMMANDS.put("baseline", unused -> new BaselineCommand());
        COMMANDS.put("config", unused -> new ConfigCommand());
        COMMANDS.put("init", InitCommand::new);
        COMMANDS.put("rules", RulesCommand::new);
        COMMANDS.put("explain", ExplainCommand::new);
        COMMANDS.put("keywords", KeywordsCommand::new);
        COMMANDS.put("install-hook", InstallHookCommand::new);
        COMMANDS.put("lint-staged", LintStagedCommand::new);
        COMMANDS.put("completion", surroundings -> new CompletionCommand(surroundings, () -> whole(surroundings)));
        COMMANDS.put("man", surroundings -> new ManCommand(surroundings, () -> whole(surroundings)));
    }

    /** The commands below others. */
    private static final Map<String, Map<String, Function<Surroundings, Object>>> BELOW = Map.of(
            "baseline",
            Map.of(
                    "write", BaselineWriteCommand::new,
                    "prune", BaselinePruneCommand::new,
                    "check", BaselineCheckCommand::new),
            "config",
            Map.of("show", ConfigShowCommand::new, "schema", ConfigSchemaCommand::new));

    private static final String DEBUG_NAME = "--debug";
    private static final OptionSpec HELP = OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .scopeType(ScopeType.INHERIT)
            .description("Show this help.")
            .build();
    private static final OptionSpec DEBUG = OptionSpec.builder(DEBUG_NAME)
            .scopeType(ScopeType.INHERIT)
            .description("Show where an error came from, and what is sent and answered.")
            .build();
    private static final int HELP_WIDTH = 100;

    private Cli() {}

    /**
     * Runs one command.
     *
     * @param in the standard input, read only if an argument asks for it
     * @param out where the result goes, in UTF-8
     * @param err where everything else goes, in UTF-8
     * @param env the environment variables
     * @param cwd what relative paths start from
     * @param terminal whether {@code out} is a terminal
     * @param args the arguments, the command first
     * @return the exit code: 0 nothing to report, 1 findings, 2 wrong usage, 3 failure
     */
    public static int run(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> env,
            Path cwd,
            boolean terminal,
            String... args) {
        return run(
                new Surroundings(
                        in,
                        out,
                        err,
                        Map.copyOf(env),
                        cwd.toAbsolutePath().normalize(),
                        terminal,
                        Arrays.asList(args).contains(DEBUG_NAME),
                        Clock.systemUTC(),
                        Sleeper.ofThreads()),
                args);
    }

    /** Runs one command in surroundings that need not be real. */
    static int run(Surroundings surroundings, String... args) {
        int exitCode = line(surroundings, args).execute(args);
        surroundings.out().flush();
        surroundings.err().flush();
        return exitCode;
    }

    /** The names of all commands. */
    private static List<String> names() {
        return List.copyOf(COMMANDS.keySet());
    }

    /** The command with all its commands, for those who describe it. */
    static CommandLine whole(Surroundings surroundings) {
        return line(surroundings, new String[0]);
    }

    private static CommandLine line(Surroundings surroundings, String[] args) {
        CommandLine line = new CommandLine(new HaproofCommand(surroundings));
        line.getCommandSpec().addOption(HELP).addOption(DEBUG);
        subcommands(args).forEach(name -> {
            Function<Surroundings, Object> command = COMMANDS.get(name);
            if (command != null) {
                CommandLine above = new CommandLine(command.apply(surroundings));
                new TreeMap<>(BELOW.getOrDefault(name, Map.of()))
                        .forEach((below, maker) -> above.addSubcommand(below, maker.apply(surroundings)));
                line.addSubcommand(name, above);
            }
        });
        layOut(line);
        Failures failures = new Failures(surroundings, names(), surroundings.debug());
        return line.setOut(Surroundings.writer(surroundings.out()))
                .setErr(Surroundings.writer(surroundings.err()))
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /** How all pages of help look. */
    private static void layOut(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading("Usage: ")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false);
        line.getSubcommands().values().forEach(Cli::layOut);
    }

    /** Only the command that is called, since making a command ready takes time; all of them if that is not clear. */
    private static Iterable<String> subcommands(String[] args) {
        return args.length > 0 && COMMANDS.containsKey(args[0]) ? List.of(args[0]) : COMMANDS.keySet();
    }
}
