package io.loadstone.grading.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `loadstone doctor`.
@Command(name = "doctor", header = "what this machine has, and what each missing thing costs", description = {
        "", "Looks, changes nothing, and never fails: nothing in its list is needed but a JDK.", ""})
final class Doctor implements Callable<Integer> {
    @Mixin
    private JsonOutput json = new JsonOutput();

    private final Context context;

    Doctor(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new Machine(context).findings();
        if (json.wanted())
            JsonOutput.print(context.terminal(), findings);
        else
            findings.forEach(this::print);
        return ExitCode.GOOD;
    }

    private void print(Finding finding) {
        Terminal terminal = context.terminal();
        String mark = finding.present() ? terminal.paint("fg(green)", "✓") : terminal.paint("fg(yellow)", "–");
        terminal.out().printf("%s %s %s%n", mark, terminal.paint("bold", "%-14s".formatted(finding.thing())),
                finding.found());
        if (!finding.present())
            terminal.out().printf("  %-14s %s%n", "", finding.cost());
    }
}
