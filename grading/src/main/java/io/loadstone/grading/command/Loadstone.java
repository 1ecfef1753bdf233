package io.loadstone.grading.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command line, started by the script `loadstone` in the root.
///
/// ```
/// ./loadstone --help
/// ./loadstone check shuffle
/// ```
@Command(name = "./loadstone", version = "Loadstone 1.0.0", usageHelpAutoWidth = true,
        header = "Loadstone teaches the theory of data loading by testing it.", customSynopsis = {
                "./loadstone COMMAND [ARGUMENT...]", "       ./loadstone COMMAND --help",
                ""},
        synopsisHeading = "%n@|bold Usage|@  ", commandListHeading = "%n", optionListHeading = "@|bold Options|@%n",
        footer = {
                "", "@|bold Examples|@",
                "  ./loadstone tour                                     see all of it once",
                "  ./loadstone watch shuffle                            work on a lab",
                "  ./loadstone check shuffle --seed random              judge it on fresh randomness",
                "  ./loadstone grade alice.zip --lab shuffle --out out  grade what a student handed in",
                "  ./loadstone verify shuffle --seeds 1000              judge the judge", "",
                "@|bold Exit codes|@",
                "  0 good   1 refuted or failing   2 misuse or bad input   3 the machine failed: try again",
                "", "Colours: on a terminal only. NO_COLOR=1 turns them off, CLICOLOR_FORCE=1 on."})
public final class Loadstone implements Callable<Integer> {

    private record Group(String title, List<String> commands) {}

    private static final List<Group> GROUPS = List.of(
            new Group("To see what it is", List.of("tour", "doctor", "load", "bench")),
            new Group("Students", List.of("labs", "check", "watch")),
            new Group("Instructors and lab authors", List.of("grade", "verify")),
            new Group("Readers of the book", List.of("book", "experiments")));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Loadstone() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        LogManager.getLogManager().reset(); // what libraries log is not for the reader of a result
        Terminal terminal = Terminal.of(writer(System.out), writer(System.err),
                Integer.getInteger("loadstone.columns", 0), Boolean.getBoolean("loadstone.live"), System.getenv());
        Path home = Path.of(System.getProperty("loadstone.home", "")).toAbsolutePath().normalize();
        int exitCode = commandLine(new Context(home, terminal)).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(exitCode);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, stream.charset());
    }

    /// The command line with all its commands.
    static CommandLine commandLine(Context context) {
        CommandLine root = new CommandLine(new Loadstone());
        root.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).scopeType(ScopeType.INHERIT)
                        .description("This text.").build())
                .addOption(OptionSpec.builder("-V", "--version").versionHelp(true)
                        .description("Loadstone's version.").build());
        root.addSubcommand(new Tour(context))
                .addSubcommand(new Doctor(context))
                .addSubcommand(new Labs(context))
                .addSubcommand(new Check(context))
                .addSubcommand(new Watch(context))
                .addSubcommand(new Grade(context))
                .addSubcommand(new Verify(context))
                .addSubcommand(new Book(context))
                .addSubcommand(new Experiments(context))
                .addSubcommand(new Load(context))
                .addSubcommand(new Bench(context))
                .addSubcommand(new Rehearse(context));
        Mishaps mishaps = new Mishaps();
        Terminal terminal = context.terminal();
        root.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(terminal.ansi()))
                .setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 110))
                .setParameterExceptionHandler(mishaps)
                .setExecutionExceptionHandler(mishaps);
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> grouped(help, terminal));
        return root;
    }

    private static String grouped(Help help, Terminal terminal) {
        StringBuilder text = new StringBuilder();
        Map<String, Help> commands = help.subcommands();
        for (Group group : GROUPS) {
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

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.MISUSE;
    }
}
