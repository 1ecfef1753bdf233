package io.loadstone.grading.command;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.InfrastructureFailure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns what went wrong into one line and an exit code.
final class Mishaps implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /// The caller typed what cannot be understood.
    @Override
    public int handleParseException(ParameterException mishap, String[] arguments) {
        CommandLine command = mishap.getCommandLine();
        String help = command.getCommandSpec().qualifiedName();
        return tell(command, what(mishap, arguments) + " See " + help + " --help", ExitCode.MISUSE);
    }

    /// A name that does not exist explains more than what is missing because of it, so it is told first.
    private static String what(ParameterException mishap, String[] arguments) {
        CommandLine command = mishap.getCommandLine();
        Set<String> options = new TreeSet<>();
        command.getCommandSpec().options().forEach(option -> options.addAll(List.of(option.names())));
        for (String typed : arguments) {
            String name = typed.replaceFirst("=.*", "");
            if (name.matches("--[a-z-]+") && !options.contains(name))
                return unknown("option", " in " + command.getCommandName(), name, options);
        }
        if (mishap instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String typed = unmatched.getUnmatched().getFirst();
            Set<String> commands = command.getSubcommands().keySet();
            return commands.isEmpty()
                    ? unknown("argument", " in " + command.getCommandName(), typed, Set.of())
                    : unknown("command", "", typed, commands);
        }
        return String.valueOf(mishap.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.?$", ".");
    }

    private static String unknown(String kind, String where, String typed, Set<String> known) {
        return "there is no %s '%s'%s.%s".formatted(kind, typed, where, Suggestion.sentence(known, typed));
    }

    /// A command threw.
    @Override
    public int handleExecutionException(Exception mishap, CommandLine command, ParseResult parsed) {
        return switch (mishap) {
            case BadInput bad -> tell(command, bad.getMessage(), ExitCode.MISUSE);
            case InfrastructureFailure failure -> tell(command, failure.getMessage(), ExitCode.INFRASTRUCTURE);
            default -> {
                mishap.printStackTrace(command.getErr());
                yield tell(command, "this is a mistake in Loadstone, not in your work: please report the lines above.",
                        ExitCode.INFRASTRUCTURE);
            }
        };
    }

    private static int tell(CommandLine command, @Nullable String what, int exitCode) {
        command.getErr().println("loadstone: " + what);
        command.getErr().flush();
        return exitCode;
    }
}
