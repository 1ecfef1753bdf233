package io.loadstone.evidence;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// One try of a guarantee: what a property method gets its randomness from and reports to.
public final class Trial {
    private final Case of;
    private final long number;
    private long calls;

    Trial(Case of, long number) {
        this.of = of;
        this.number = number;
    }

    /// A fresh generator for one call of the subject, seeded by (run, guarantee, try, call).
    public EngineRandom random() {
        return new EngineRandom(new EngineRandom.Seeded(seed()));
    }

    /// A fresh seed, for a script of the property's own or for the judge's own choices.
    public long seed() {
        return Seeds.derive(of.run().seed(), of.guarantee().id(), number, calls++);
    }

    /// A generator for choices of the judge, which the subject never sees.
    public RandomGenerator judgesRandom() {
        return new java.util.SplittableRandom(seed());
    }

    /// An e-process that lives for the whole property. What it learnt in this try counts when the try ends.
    ///
    /// Each observation may go to one process only: the evidence of several processes is multiplied, which is right for
    /// different observations and wrong for two views of the same one (average those inside one process). An alternative is
    /// declared from when its process exists, so make all processes in the first try if some alternative shows in one of them only.
    ///
    /// @param key one process a key, for example the size of the deck
    public <P extends EProcess> P process(Object key, Supplier<P> create) {
        return of.process(key, create);
    }

    /// Counts the evidence so far, and tells whether the verdict is still open.
    public boolean open() {
        of.settle();
        return of.isOpen();
    }

    /// Whether the evidence has reached the bar.
    public boolean refuted() {
        of.settle();
        return of.isRefuted();
    }

    /// Demands that a law holds for sure.
    ///
    /// @param counterexample told when it does not: the input, what came out, what had to come out
    /// @throws LawBroken if `holds` is false
    public void check(boolean holds, Supplier<String> counterexample) {
        of.observe(holds);
        if (!holds)
            throw new LawBroken(counterexample.get());
    }

    /// Like [#check], for what must hold before an observation can be made at all; counts as none.
    ///
    /// @throws LawBroken if `holds` is false
    public void require(boolean holds, Supplier<String> counterexample) {
        if (!holds)
            throw new LawBroken(counterexample.get());
    }

    /// Says that the law was decided exactly, from every possible sequence of draws.
    public void exact() {
        of.exact();
    }

    /// Names the mistakes among which a refutation is explained.
    public void known(List<Mistake> mistakes) {
        of.known(mistakes);
    }

    /// Says which mistake the subject's behaviour equals.
    public void diagnose(Mistake mistake) {
        of.diagnose(mistake);
    }

    /// Tells how far from the law the subject is; asked for when the guarantee closes.
    public void effect(Supplier<Evidence.Effect> effect) {
        of.effect(effect);
    }

    /// Draws what was seen against what was expected; asked for when the guarantee closes.
    public void chart(Supplier<Chart> chart) {
        of.chart(chart);
    }

    /// Records a number for the book.
    public void metric(String name, Metric metric) {
        of.metric(name, metric);
    }

    /// Adds a remark to the verdict's cause.
    public void remark(String remark) {
        of.remark(remark);
    }
}
