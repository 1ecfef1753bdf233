package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Outcome;
import io.loadstone.evidence.calibration.Effort;
import io.loadstone.grading.BadInput;
import io.loadstone.guarantees.calibration.JudgeCalibration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `loadstone verify [NAME...]`: the tests of the tests.
@Command(name = "verify", header = "prove that the judge passes right programs and catches the wrong ones",
        description = {
                "",
                "Judges the references and other right programs (all must be supported) and the mutants, which are wrong programs named by their mistake (each must be refuted by the guarantees named for it).",
                "The evidence goes to target/evidence, from where the book lays it beside the reference run.", ""},
        footer = {
                "", "@|bold Examples|@", "  ./loadstone verify",
                "  ./loadstone verify shuffle.exact-law              one guarantee",
                "  ./loadstone verify shuffle --subject naive-swap   one subject",
                "  ./loadstone verify shuffle --seeds 1000           how often is a right program refuted? Never, one hopes",
                "  ./loadstone verify --calibrate                    how often is the judge wrong, and how soon right? Some minutes",
                "  ./loadstone verify --record                       renew the reference run that the book shows", "",
                "Exit: 0 every verdict is the one expected, 1 one is not, 2 no such name."})
final class Verify implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..*",
            description = "Concepts (shuffle), guarantees (shuffle.exact-law) or claims (shuffle.fy-uniform). Default: everything.")
    private List<String> names = List.of();

    @Option(names = "--subject", paramLabel = "NAME", description = "Judge this subject alone, for example naive-swap.")
    private @Nullable String subject;

    @Option(names = "--seeds", paramLabel = "N",
            description = "Judge the right programs under N seeds and count false alarms.")
    private @Nullable Integer seeds;

    @Option(names = "--calibrate",
            description = "Measure the judge itself: false alarms, observations to a verdict, wrong diagnoses. Takes some minutes.")
    private boolean calibrate;

    @Option(names = "--record", description = "Write the evidence into book/evidence: it becomes the reference run.")
    private boolean record;

    @Mixin
    private Seed seed = new Seed();

    @Mixin
    private JsonOutput json = new JsonOutput();

    private final Context context;

    Verify(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (calibrate)
            return calibrate();
        Selection selection = Selection.of(names, subject);
        if (seeds != null && seeds < 1)
            throw new BadInput("--seeds must be at least 1, not %d.".formatted(seeds));
        if (seeds != null)
            return new FalseAlarms(context, selection, seed.value(), seeds).study(json.wanted());
        List<Verified> verified = new VerificationRun(context, selection, record).judge(seed.value());
        if (json.wanted())
            JsonOutput.print(context.terminal(), verified.stream().map(Verified::evidence).toList());
        else
            print(verified);
        return verified.stream().allMatch(Verified::kept) ? ExitCode.GOOD : ExitCode.REFUTED;
    }

    private int calibrate() {
        if (!names.isEmpty() || subject != null || seeds != null)
            throw new BadInput("--calibrate studies the whole judge: leave out names, --subject and --seeds.");
        List<Evidence> results = Experiments.measure(context, JudgeCalibration.experiments(Effort.FULL), seed.value(),
                record);
        if (json.wanted())
            JsonOutput.print(context.terminal(), results);
        else
            results.forEach(result -> Experiments.print(context.terminal(), result));
        return ExitCode.GOOD;
    }

    private void print(List<Verified> verified) {
        Terminal terminal = context.terminal();
        new VerdictTable(terminal).print(verified);
        if (subject != null)
            verified.stream().filter(one -> one.kept() && one.judgement().outcome() == Outcome.REFUTED)
                    .forEach(one -> {
                        terminal.out().println();
                        terminal.show(one.evidence());
                    });
    }
}
