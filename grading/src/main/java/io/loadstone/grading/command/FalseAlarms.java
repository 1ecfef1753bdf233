package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Outcome;
import io.loadstone.evidence.Subject;
import io.loadstone.guarantees.Verification;
import io.loadstone.guarantees.Verification.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Judges right programs under many seeds. A refutation would be a false alarm.
final class FalseAlarms {

    /// What came out for one program and one guarantee.
    ///
    /// @param subject the right program
    /// @param guarantee the law it keeps
    /// @param seeds how many seeds it was judged under
    /// @param supported verdicts of that kind
    /// @param inconclusive verdicts of that kind
    /// @param refuted false alarms
    /// @param refutedUnder the seeds of the false alarms
    record Count(String subject, String guarantee, int seeds, int supported, int inconclusive, int refuted,
            List<String> refutedUnder) {

        /// Upper end of a 95 % interval for the chance of a false alarm, if there was none: `1 - 0.05^(1/seeds)`.
        double bound() {
            return 1 - Math.pow(0.05, 1.0 / seeds);
        }
    }

    private final Context context;
    private final Selection selection;
    private final long seed;
    private final int seeds;

    FalseAlarms(Context context, Selection selection, long seed, int seeds) {
        this.context = context;
        this.selection = selection;
        this.seed = seed;
        this.seeds = seeds;
    }

    /// Runs the study; answers the command's exit code.
    int study(boolean json) {
        List<Count> counts = count();
        if (json)
            JsonOutput.print(context.terminal(), counts);
        else
            counts.forEach(this::print);
        return counts.stream().allMatch(count -> count.refuted() == 0) ? ExitCode.GOOD : ExitCode.REFUTED;
    }

    private List<Count> count() {
        List<Candidate<?>> right = selection.candidates().stream()
                .filter(candidate -> candidate.subject().role() == Subject.Role.REFERENCE).toList();
        List<Count> counts = new ArrayList<>();
        try (Progress progress = new Progress(context.terminal())) {
            for (Candidate<?> candidate : right) {
                var tallies = new TreeMap<String, Tally>();
                SplittableRandom source = new SplittableRandom(seed);
                for (int i = 0; i < seeds; i++) {
                    progress.at(i, seeds, "seeds for " + candidate.subject().name());
                    long drawn = source.nextLong();
                    for (Evidence evidence : new Verification(drawn).judge(candidate)) {
                        if (selection.wants(evidence))
                            tallies.computeIfAbsent(evidence.id(), _ -> new Tally()).add(evidence, drawn);
                    }
                }
                tallies.values().forEach(tally -> counts.add(tally.count(candidate.subject().name(), seeds)));
            }
        }
        return counts;
    }

    private static final class Tally {
        private final List<Evidence.Judgement> judgements = new ArrayList<>();
        private final List<String> refutedUnder = new ArrayList<>();

        void add(Evidence evidence, long seed) {
            Evidence.Judgement judgement = Objects.requireNonNull(evidence.judgement());
            judgements.add(judgement);
            if (judgement.outcome() == Outcome.REFUTED)
                refutedUnder.add("0x" + Long.toHexString(seed));
        }

        Count count(String subject, int seeds) {
            return new Count(subject, judgements.getFirst().guarantee(), seeds, of(Outcome.SUPPORTED),
                    of(Outcome.INCONCLUSIVE), refutedUnder.size(), refutedUnder);
        }

        private int of(Outcome outcome) {
            return (int) judgements.stream().filter(judgement -> judgement.outcome() == outcome).count();
        }
    }

    private void print(Count count) {
        Terminal terminal = context.terminal();
        terminal.out().printf(Locale.ROOT, "%-24s %-16s %6d seeds: %d supported, %d inconclusive, %s%n",
                count.guarantee(), count.subject(), count.seeds(), count.supported(), count.inconclusive(),
                count.refuted() == 0
                        ? "none refuted (95 %% sure: below %.2g)".formatted(count.bound())
                        : terminal.paint("fg(red)", count.refuted() + " refuted") + " under " + String.join(", ",
                                count.refutedUnder()));
    }
}
