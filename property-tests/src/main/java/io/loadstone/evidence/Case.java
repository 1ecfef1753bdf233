package io.loadstone.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One guarantee against one subject: the evidence that its tries bring, and the verdict when it closes.
final class Case {
    /// Above this the evidence leans against the law, and the judge looks on while there is budget. A right program's evidence
    /// stands there at a given time with probability at most 1/1000.
    private static final double LEANS = Math.log(1000);
    /// This close to the bar the evidence is too strong to support the law even when the budget is spent. A right program's ever
    /// comes there with probability at most ten times `alpha`, so that it does not lose points by chance either.
    private static final double CLOSE = Math.log(10);
    /// How long to go on after a refutation until one mistake stands out: this often the observations so far.
    private static final int PATIENCE = 4;

    /// Most tries that look for a smaller counterexample.
    private static final int MOST_SHRINKS = 500;

    private final Guarantee guarantee;
    private final Run run;
    private final Tempered tempered = new Tempered(Statistical.TRIES);
    private final Map<Object, EProcess> processes = new LinkedHashMap<>();
    private final Map<Object, Double> counted = new LinkedHashMap<>();
    private final SortedMap<String, Metric> metrics = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private Map<String, Mistake> known = Map.of();
    private boolean exact;
    private Evidence.@Nullable Diagnosis exactDiagnosis;
    private @Nullable Supplier<Evidence.Effect> effect;
    private @Nullable Supplier<Chart> chart;
    private long trials;
    private long checks;
    private boolean failed;
    private int shrinks;
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
        @SuppressWarnings("unchecked") // a property asks for one type a key
        P process = (P) processes.computeIfAbsent(key, _ -> create.get());
        return process;
    }

    /// Takes what the processes learnt since the last time into the combined evidence, and refutes if it reaches the bar.
    void settle() {
        double gained = 0;
        for (var entry : processes.entrySet()) {
            double before = counted.getOrDefault(entry.getKey(), 0.0);
            double logE = entry.getValue().logE();
            if (logE != before) // also when both are infinite: what is lost stays lost
                gained += logE - before;
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
        return !hypotheses().areExcluded() || tempered.logE() >= LEANS; // a mistake that nobody declared may be at work
    }

    /// The declared alternatives are out, and the evidence is not about to refute.
    private boolean isSupported() {
        return hypotheses().areExcluded() && tempered.logE() < run.budget().bar() - CLOSE;
    }

    private Hypotheses hypotheses() {
        return new Hypotheses(processes.values());
    }

    long observations() {
        return checks + processes.values().stream().mapToLong(EProcess::observations).sum();
    }

    /// From now on tries only look for a smaller counterexample.
    void hasFailed() {
        failed = true;
    }

    /// Counts the tries after a failure, which look for a smaller counterexample.
    boolean hasShrunkEnough() {
        return failed && ++shrinks > MOST_SHRINKS;
    }

    void observe(boolean holds) {
        if (!failed)
            checks++; // what follows a failure is the search for a smaller counterexample
        failed |= !holds;
    }

    void exact() {
        exact = true;
    }

    /// The weakest ground that the verdict stands on: where one size was walked and another sampled, it is sampled.
    private Evidence.Basis basis() {
        if (!processes.isEmpty())
            return Evidence.Basis.SEQUENTIAL;
        return exact ? Evidence.Basis.EXACT : Evidence.Basis.DETERMINISTIC;
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

    private Evidence.@Nullable Diagnosis diagnosis() {
        if (exactDiagnosis != null)
            return exactDiagnosis;
        return hypotheses().explanation().filter(found -> known.containsKey(found.mutant())).map(found -> {
            Mistake mistake = Objects.requireNonNull(known.get(found.mutant()));
            return new Evidence.Diagnosis(mistake.name(), mistake.mistake(), mistake.hint(), finite(found.logOdds()));
        }).orElse(null);
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
        } else if (failure != null && !(failure instanceof LawBroken) && Fault.isOfTheJudge(failure)) {
            outcome = Outcome.INCONCLUSIVE;
            cause = Fault.cause(told(failure));
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
        } else if (processes.isEmpty() && !exact && checks == 0) {
            outcome = Outcome.INCONCLUSIVE;
            cause = "nothing was checked";
        } else if (processes.isEmpty()) {
            outcome = Outcome.SUPPORTED;
            cause = exact
                    ? "every sequence of draws was walked"
                    : "no counterexample in " + checks + " checks";
        } else if (isSupported()) {
            outcome = Outcome.SUPPORTED;
            cause = "each declared alternative has become a million times less likely than the law";
        } else {
            outcome = Outcome.INCONCLUSIVE;
            cause = String.format(Locale.ROOT, "budget of %,d observations spent; %s", observations(), left());
        }
        if (!remarks.isEmpty())
            cause += "; " + String.join("; ", remarks);
        return evidence(outcome, cause, counterexample);
    }

    /// What keeps the law from being supported.
    private String left() {
        if (hypotheses().areExcluded())
            return String.format(Locale.ROOT,
                    "each declared alternative is excluded, but the evidence leans against the law (log E = %.1f)",
                    tempered.logE());
        return hypotheses().survivors().entrySet().stream().max(Map.Entry.comparingByValue())
                .map(left -> String.format(Locale.ROOT, "likeliest alternative left: %s, LR %.0e", left.getKey(),
                        Math.exp(left.getValue())))
                .orElse("no alternative is declared, so none could be excluded");
    }

    private Evidence evidence(Outcome outcome, String cause, @Nullable String counterexample) {
        boolean sequential = basis() == Evidence.Basis.SEQUENTIAL;
        boolean started = outcome != Outcome.NOT_STARTED;
        long observations = refutedAt > 0 ? refutedAt : observations();
        double logE = finite(refutedAt > 0 ? refutedLogE : tempered.logE());
        var alternatives = hypotheses().survival().entrySet().stream()
                .map(e -> new Evidence.Alternative(e.getKey(), finite(e.getValue()))).toList();
        var judgement = new Evidence.Judgement(guarantee.id(), run.subject(), outcome, basis(),
                sequential ? logE : null,
                sequential ? run.budget().alpha() : 0, observations, cause, counterexample,
                guarantee.hint(), effect == null || !started ? null : effect.get(), started ? alternatives : List.of(),
                outcome == Outcome.REFUTED ? diagnosis() : null, chart == null || !started ? null : chart.get());
        metrics.put("observations", Metric.exact((double) observations, "observations"));
        if (sequential)
            metrics.put("logE", Metric.exact(logE, "nats"));
        return Evidence.of(guarantee, run, judgement, metrics);
    }

    /// JSON has no infinity: -1e9 nats stands for 'impossible', 1e9 for 'certain'.
    private static double finite(double log) {
        return Math.clamp(log, -1e9, 1e9);
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
