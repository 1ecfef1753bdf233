package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.TransferWitness;

/// What a counterexample must show.
public interface TransferWitnessGuarantees {

    /// The implementation under judgement.
    default TransferWitness witness() {
        return Run.current().components().component(TransferWitness.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements TransferWitnessGuarantees {}

    @Guarantee(id = "transfer.witness-pinned", claim = "pin.faster",
            law = "For the transfer handed in, copying into a pinned buffer first takes longer than the driver's pageable copy.",
            source = "NVIDIA, CUDA Driver API, API synchronization behavior: the driver stages in a pipeline",
            hint = "The driver overlaps its two stages; a program that copies first does not. When does that outweigh 7 us?")
    @Deterministic
    default void pinningDoesNotAlwaysPay(Trial trial) {
        TransferWitness.Staging s = witness().pinnedIsSlower();
        trial.require(s.bytes() > 0 && s.chunk() >= 64 << 10 && s.chunk() <= 4 << 20 && s.memcpy() >= 1e9
                && s.memcpy() <= 50e9
                && s.dma() >= 1e9 && s.dma() <= 60e9, () -> "out of range: " + s);
        double own = 3e-6 + s.bytes() / s.memcpy() + s.bytes() / s.dma();
        double drivers = LinkModelConcept.pipelined((double) s.bytes(), (double) s.chunk(), 10e-6, s.memcpy(), s.dma());
        TransferWitnessConcept.SUSPECTS.check(trial, witness(), own > drivers,
                () -> "%s: pinned %.1f us, pageable %.1f us".formatted(s, own * 1e6, drivers * 1e6));
    }

    @Guarantee(id = "transfer.witness-sum", claim = "q5.time-sum",
            law = "Of the two kernels handed in the first has the lesser sum of latencies and takes the longer time.",
            source = "Volkov 2016, Understanding latency hiding on GPUs; Little 1961",
            hint = "Time is accesses times latency over concurrency.")
    @Deterministic
    default void theSumRanksWrongly(Trial trial) {
        TransferWitness.Pair pair = witness().sumMisranks();
        trial.require(inRange(pair.first()) && inRange(pair.second()), () -> "out of range: " + pair);
        TransferWitnessConcept.SUSPECTS.check(trial, witness(),
                sum(pair.first()) < sum(pair.second()) && time(pair.first()) > time(pair.second()),
                () -> "sums %.0f and %.0f, times %.0f and %.0f cycles".formatted(sum(pair.first()), sum(pair.second()),
                        time(pair.first()),
                        time(pair.second())));
    }

    private static boolean inRange(TransferWitness.Kernel kernel) {
        return kernel.accesses() >= 1 && kernel.latency() >= 20 && kernel.latency() <= 800 && kernel.concurrency() >= 1
                && kernel.concurrency() <= 2048;
    }

    private static double sum(TransferWitness.Kernel kernel) {
        return (double) kernel.accesses() * kernel.latency();
    }

    private static double time(TransferWitness.Kernel kernel) {
        return sum(kernel) / kernel.concurrency();
    }
}
