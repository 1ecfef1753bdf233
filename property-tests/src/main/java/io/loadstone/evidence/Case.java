package io.loadstone.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One guarantee against one subject: the evidence that its tries bring, and the verdict when it closes.
final class Case {
    /// Wald's bar: an alternative is excluded when the law has become a million times likelier than it.
    private static final double EXCLUDED = Math.log(1e-6);
    /// A mistake is named when it is a hundred times likelier than the next.
    private static final double NAMED = Math.log(100);
    /// How long to go on after a refutation until one mistake stands out: this often the observations so far.
    private static final int PATIENCE = 4;

    private final Guarantee guarantee;
    private final Run run;
    private final Tempered tempered = new Tempered(Statistical.TRIES);
    private final Map<Object, EProcess> processes = new LinkedHashMap<>();
    private final Map<Object, Double> counted = new LinkedHashMap<>();
    private final SortedMap<String, Metric> metrics = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private Map<String, Mistake> known = Map.of();
    private Evidence.Basis basis = Evidence.Basis.DETERMINISTIC;
    private Evidence.@Nullable Diagnosis exactDiagnosis;
    private @Nullable Supplier<Evidence.Effect> effect;
    private @Nullable Supplier<Chart> chart;
    private long trials;
    private long checks;
    private boolean failed;
    private long refutedAt;
    private double refutedLogE;

    Case(Guarantee guarantee, Run run) {
        this.guarantee = guarantee;
        this.run = run;
    }

    Guarantee guarantee() {
        return guarantee;
    }

    Run run() {
        return run;
    }

    Trial nextTrial() {
        return new Trial(this, trials++);
    }

    <P extends EProcess> P process(Object key, Supplier<P> create) {
        basis = Evidence.Basis.SEQUENTIAL;
        @SuppressWarnings("unchecked") // a property asks for one type a key
        P process = (P) processes.computeIfAbsent(key, _ -> create.get());
        return process;
    }

    /// Takes what the processes learnt since the last time into the combined evidence, and refutes if it reaches the bar.
    void settle() {
        double gained = 0;
        for (var entry : processes.entrySet()) {
            double logE = entry.getValue().logE();
            gained += logE - counted.getOrDefault(entry.getKey(), 0.0);
            counted.put(entry.getKey(), logE);
        }
        if (gained != 0)
            tempered.multiply(gained);
        if (refutedAt == 0 && tempered.logE() >= run.budget().bar()) {
            refutedAt = observations();
            refutedLogE = tempered.logE();
        }
    }

    boolean isRefuted() {
        return refutedAt > 0;
    }

    boolean isOpen() {
        if (processes.isEmpty())
            return true;
        if (refutedAt > 0)
            return diagnosis() == null && observations() < PATIENCE * refutedAt;
        return !survivors().isEmpty();
    }

    /// Each declared alternative's likelihood ratio over all processes.
    private SortedMap<String, Double> alternatives() {
        var sum = new TreeMap<String, Double>();
        for (EProcess process : processes.values())
            process.alternatives().forEach((mutant, log) -> sum.merge(mutant, log, Double::sum));
        return sum;
    }

    private SortedMap<String, Double> survivors() {
        var survivors = alternatives();
        if (observations() > 0)
            survivors.values().removeIf(log -> log <= EXCLUDED);
        return survivors;
    }

    long observations() {
        return checks + processes.values().stream().mapToLong(EProcess::observations).sum();
    }

    void observe(boolean holds) {
        if (!failed)
            checks++; // what follows a failure is the search for a smaller counterexample
        failed |= !holds;
    }

    void basis(Evidence.Basis basis) {
        this.basis = basis;
    }

    void known(List<Mistake> mistakes) {
        known = mistakes.stream().collect(Collectors.toMap(Mistake::name, m -> m));
    }

    void diagnose(Mistake mistake) {
        exactDiagnosis = new Evidence.Diagnosis(mistake.name(), mistake.mistake(), mistake.hint(), null);
    }

    void effect(Supplier<Evidence.Effect> effect) {
        this.effect = effect;
    }

    void chart(Supplier<Chart> chart) {
        this.chart = chart;
    }

    void metric(String name, Metric metric) {
        metrics.put(name, metric);
    }

    void remark(String remark) {
        if (!remarks.contains(remark))
            remarks.add(remark);
    }

    /// The likeliest known mistake, if it beats the next by a factor of 100 and explains the data at least as well as a law
    /// that was fitted to them.
    private Evidence.@Nullable Diagnosis diagnosis() {
        if (exactDiagnosis != null)
            return exactDiagnosis;
        String best = "";
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (var entry : alternatives().entrySet()) {
            double log = entry.getValue();
            if (log > first) {
                second = first;
                first = log;
                best = entry.getKey();
            } else
                second = Math.max(second, log);
        }
        double fitted = processes.values().stream().mapToDouble(EProcess::logFitted).sum();
        Mistake mistake = known.get(best);
        if (mistake == null || first - second < NAMED || first < fitted)
            return null;
        return new Evidence.Diagnosis(mistake.name(), mistake.mistake(), mistake.hint(), first - second);
    }

    /// @param failure what the property threw, or null if it ran to its end
    /// @param sample the shrunk parameters that made it throw, or an empty text
    Evidence close(@Nullable Throwable failure, String sample) {
        settle();
        Outcome outcome;
        String cause;
        String counterexample = null;
        if (failure != null && isStarter(failure)) {
            outcome = Outcome.NOT_STARTED;
            cause = "not started" + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
        } else if (failure != null) {
            outcome = Outcome.REFUTED;
            counterexample = failure instanceof LawBroken || sample.isEmpty()
                    ? told(failure)
                    : "with " + sample + ": " + told(failure);
            cause = failure instanceof LawBroken ? "a counterexample" : "it threw an exception";
        } else if (refutedAt > 0) {
            outcome = Outcome.REFUTED;
            cause = String.format(Locale.ROOT, "a right program shows this with probability at most %.0e",
                    run.budget().alpha());
        } else if (processes.isEmpty()) {
            outcome = Outcome.SUPPORTED;
            cause = basis == Evidence.Basis.EXACT
                    ? "every sequence of draws was walked"
                    : "no counterexample in " + checks + " checks";
        } else if (survivors().isEmpty()) {
            outcome = Outcome.SUPPORTED;
            cause = "each declared alternative has become a million times less likely than the law";
        } else {
            outcome = Outcome.INCONCLUSIVE;
            var left = survivors().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            cause = String.format(Locale.ROOT,
                    "budget of %,d observations spent; likeliest alternative left: %s, LR %.0e",
                    observations(), left.getKey(), Math.exp(left.getValue()));
        }
        if (!remarks.isEmpty())
            cause += "; " + String.join("; ", remarks);
        return evidence(outcome, cause, counterexample);
    }

    private Evidence evidence(Outcome outcome, String cause, @Nullable String counterexample) {
        boolean sequential = basis == Evidence.Basis.SEQUENTIAL;
        boolean started = outcome != Outcome.NOT_STARTED;
        long observations = refutedAt > 0 ? refutedAt : observations();
        double logE = refutedAt > 0 ? refutedLogE : tempered.logE();
        var alternatives = alternatives().entrySet().stream()
                .map(e -> new Evidence.Alternative(e.getKey(), finite(e.getValue()))).toList();
        var judgement = new Evidence.Judgement(guarantee.id(), run.subject(), outcome, basis, sequential ? logE : null,
                sequential ? run.budget().alpha() : 0, observations, cause, counterexample,
                guarantee.hint(), effect == null || !started ? null : effect.get(), started ? alternatives : List.of(),
                outcome == Outcome.REFUTED ? diagnosis() : null, chart == null || !started ? null : chart.get());
        metrics.put("observations", Metric.exact((double) observations, "observations"));
        if (sequential)
            metrics.put("logE", Metric.exact(logE, "nats"));
        return Evidence.of(guarantee, run, judgement, metrics);
    }

    /// JSON has no infinity: -1e9 nats stands for 'impossible'.
    private static double finite(double log) {
        return Math.max(log, -1e9);
    }

    /// A starter throws `UnsupportedOperationException` itself; one that comes out of the library is a bug.
    static boolean isStarter(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure instanceof UnsupportedOperationException
                && (trace.length == 0 || !trace[0].getClassName().startsWith("java."));
    }

    private static String told(Throwable failure) {
        if (failure instanceof LawBroken)
            return String.valueOf(failure.getMessage());
        StackTraceElement[] trace = failure.getStackTrace();
        String at = trace.length == 0 ? "" : " at " + trace[0];
        return failure.getClass().getName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage()) + at;
    }
}
