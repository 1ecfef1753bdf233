package io.loadstone.grading.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line's entry.
@Command(name = "loadstone", mixinStandardHelpOptions = true, description = "Teaches the theory of data loading by testing it.")
public final class Loadstone implements Runnable {
    public static void main(String[] args) {
        System.exit(new CommandLine(new Loadstone()).execute(args));
    }

    @Override
    public void run() {}
}
