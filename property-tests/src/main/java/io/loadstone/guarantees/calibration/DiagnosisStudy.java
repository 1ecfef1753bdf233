package io.loadstone.guarantees.calibration;

import io.loadstone.evidence.ConfidenceSequence;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Outcome;
import io.loadstone.evidence.Subject;
import io.loadstone.guarantees.Verification;
import io.loadstone.guarantees.shuffle.ShuffleConcept;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// How often a refuted mutant is named as itself, as another one, or not at all: the experiment `judge.diagnosis`.
///
/// Every form of every mutant of the shuffle lab is judged by the whole suite under each seed. The rates are over the guarantees that
/// are named for the mutant. Others may refute it too, and name what they see: a sort by keys boxes its elements, so the guarantee
/// about memory calls it by that.
///
/// @param seeds judged a form
public record DiagnosisStudy(int seeds) implements Experiment {

    @Override
    public String id() {
        return "judge.diagnosis";
    }

    @Override
    public String claim() {
        return "judge.calibration";
    }

    @Override
    public String statement() {
        return "How often the judge names the mistake of a refuted mutant, by guarantee: right, wrong, or no name.";
    }

    @Override
    public String source() {
        return "Ville 1939: a given wrong mistake is ever a hundred times likelier than the true one with probability at most 1/100";
    }

    @Override
    public String replay() {
        return "./loadstone verify --calibrate";
    }

    private static final class Tally {
        private boolean isNamedFor;
        private int refuted;
        private int right;
        private int wrong;
        private String other = "";
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var tallies = new TreeMap<String, Tally>();
        for (var candidate : Verification.candidates(new ShuffleConcept())) {
            if (candidate.subject().role() != Subject.Role.MUTANT)
                continue;
            String mutant = candidate.subject().name().replaceFirst("-\\d+$", "");
            for (int i = 0; i < seeds; i++)
                for (Evidence evidence : new Verification(random.nextLong()).judge(candidate))
                    count(Objects.requireNonNull(evidence.judgement()), mutant, candidate.refutedBy(), tallies);
        }
        return measured(tallies);
    }

    private static void count(Evidence.Judgement judgement, String mutant, List<String> namedFor,
            Map<String, Tally> tallies) {
        if (judgement.outcome() != Outcome.REFUTED)
            return;
        Tally tally = tallies.computeIfAbsent(judgement.guarantee() + "," + mutant, _ -> new Tally());
        tally.isNamedFor = namedFor.contains(judgement.guarantee());
        Evidence.Diagnosis diagnosis = judgement.diagnosis();
        tally.refuted++;
        if (diagnosis != null && diagnosis.mutant().equals(mutant))
            tally.right++;
        else if (diagnosis != null) {
            tally.wrong++;
            tally.other = diagnosis.mutant();
        }
    }

    private static Measured measured(Map<String, Tally> tallies) {
        var table = new StringBuilder("guarantee,mutant,named_for,refuted,right,other,other_name\n");
        int refuted = 0;
        int right = 0;
        int wrong = 0;
        for (var entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            if (tally.isNamedFor) {
                refuted += tally.refuted;
                right += tally.right;
                wrong += tally.wrong;
            }
            table.append(String.format(Locale.ROOT, "%s,%s,%d,%d,%d,%s\n", entry.getKey(),
                    tally.isNamedFor ? "yes" : "no", tally.refuted, tally.right, tally.wrong, tally.other));
        }
        var metrics = new TreeMap<String, Metric>();
        metrics.put("refuted", Metric.exact((double) refuted, "verdicts"));
        metrics.put("right", Metric.exact((double) right / refuted, "1"));
        metrics.put("wrong", ConfidenceSequence.probability(wrong, refuted, 0.001));
        return new Measured(metrics, table.toString(),
                Map.of("guarantee", "", "mutant", "", "named_for", "", "refuted", "verdicts", "right", "verdicts",
                        "other",
                        "verdicts", "other_name", ""),
                new TreeMap<>());
    }
}
