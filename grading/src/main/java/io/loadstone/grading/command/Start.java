package io.loadstone.grading.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/// What the command lines of Loadstone and of a student's repository have in common.
final class Start {
    /// Commands under one heading of the help.
    record Group(String title, List<String> commands) {}

    private Start() {}

    /// Runs one command and ends the process with its exit code.
    static void run(Function<Context, CommandLine> commands, String[] arguments) {
        LogManager.getLogManager().reset(); // what libraries log is not for the reader of a result
        Terminal terminal = Terminal.of(writer(System.out), writer(System.err),
                Integer.getInteger("loadstone.columns", 0), Boolean.getBoolean("loadstone.live"), System.getenv());
        Path home = Path.of(System.getProperty("loadstone.home", "")).toAbsolutePath().normalize();
        int exitCode = commands.apply(new Context(home, terminal)).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(exitCode);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, stream.charset());
    }

    /// `root` with its commands, told in groups by its help.
    static CommandLine commandLine(Context context, CommandLine root, List<?> commands, List<Group> groups) {
        root.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).scopeType(ScopeType.INHERIT)
                        .description("This text.").build())
                .addOption(OptionSpec.builder("-V", "--version").versionHelp(true)
                        .description("Loadstone's version.").build());
        commands.forEach(root::addSubcommand);
        Mishaps mishaps = new Mishaps();
        Terminal terminal = context.terminal();
        root.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(terminal.ansi()))
                .setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 110))
                .setParameterExceptionHandler(mishaps)
                .setExecutionExceptionHandler(mishaps);
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
                help -> grouped(help, terminal, groups));
        return root;
    }

    private static String grouped(Help help, Terminal terminal, List<Group> groups) {
        StringBuilder text = new StringBuilder();
        Map<String, Help> commands = help.subcommands();
        for (Group group : groups) {
            text.append(terminal.paint("bold", group.title())).append('\n');
            for (String name : group.commands()) {
                Help command = commands.get(name);
                if (command != null) {
                    String what = command.commandSpec().usageMessage().header()[0];
                    text.append("  ").append(terminal.paint("fg(yellow)", "%-12s".formatted(name))).append(what)
                            .append('\n');
                }
            }
            text.append('\n');
        }
        return text.toString();
    }
}
