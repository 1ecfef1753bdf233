package io.loadstone.grading.command;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.InfrastructureFailure;
import java.util.ArrayList;
import java.util.List;
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
        return tell(command, what(mishap) + " See " + help + " --help", ExitCode.MISUSE);
    }

    private static String what(ParameterException mishap) {
        if (mishap instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String typed = unmatched.getUnmatched().getFirst();
            CommandLine command = mishap.getCommandLine();
            List<String> known = new ArrayList<>();
            if (typed.startsWith("-"))
                command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
            else
                known.addAll(command.getSubcommands().keySet());
            String kind = typed.startsWith("-") ? "option" : known.isEmpty() ? "argument" : "command";
            return "there is no %s '%s'%s.%s".formatted(kind, typed,
                    kind.equals("command") ? "" : " in " + command.getCommandName(),
                    Suggestion.sentence(known, typed));
        }
        return String.valueOf(mishap.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.?$", ".");
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
