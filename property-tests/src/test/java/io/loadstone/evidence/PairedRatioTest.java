package io.loadstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PairedRatioTest {
    private static final double ALPHA = 1e-12;

    /// A machine whose clock only moves when work is done, by the work times the load of the moment.
    private static final class Machine {
        private final DoubleSupplier load;
        private double now;

        Machine(DoubleSupplier load) {
            this.load = load;
        }

        Runnable work(double nanos) {
            return () -> now += nanos * load.getAsDouble();
        }

        PairedRatio.Result judge(PairedRatio claim, double a, double b, long seed) {
            return claim.judge(work(a), work(b), () -> Math.round(now), new SplittableRandom(seed));
        }
    }

    /// Bursts, drift and heavy tails: load that depends on what came before.
    private static DoubleSupplier heavyLoad(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] state = {1, 0};
        return () -> {
            state[1]++;
            state[0] = random.nextInt(20) == 0 ? 1 + 9 * random.nextDouble() : state[0];
            double spike = random.nextInt(10) == 0 ? 1 / (random.nextDouble() + 1e-6) : 0;
            return state[0] * (1 + state[1] / 1000) + spike;
        };
    }

    @Test
    void onAQuietMachineAClaimIsDecidedInAboutFortyFivePairs() {
        var quiet = new Machine(() -> 1);
        var faster = quiet.judge(new PairedRatio(0.5, ALPHA, 1000), 400e3, 1000e3, 1);
        assertThat(faster.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(faster.pairs()).isBetween(40, 50);
        assertThat(faster.ratio().value()).isEqualTo(0.4);
        assertThat(quiet.judge(new PairedRatio(0.5, ALPHA, 1000), 600e3, 1000e3, 1).outcome())
                .isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aTooNoisyMachineIsInconclusiveAndSaysSo() {
        RandomGenerator random = new SplittableRandom(5);
        var noisy = new Machine(() -> Math.exp(random.nextGaussian()));
        var result = noisy.judge(new PairedRatio(0.97, ALPHA, 200), 900e3, 1000e3, 5);
        assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(result.pairs()).isEqualTo(200);
        assertThat(result.cause()).contains("too noisy");
    }

    @Test
    void underHeavyLoadALargeDifferenceIsStillSeen() {
        var result = new Machine(heavyLoad(6)).judge(new PairedRatio(1, ALPHA, 2000), 3000e3, 1000e3, 6);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(result.ratio().value()).isBetween(2.0, 4.5);
    }

    /// At a moderate alpha, so that a wrong interval would show: 5 % allowed, over all times together.
    @Test
    void equalWorkUnderHeavyLoadIsNotRefutedMoreOftenThanAllowed() {
        int refuted = 0;
        int runs = 200;
        for (int seed = 0; seed < runs; seed++)
            refuted += new Machine(heavyLoad(seed))
                    .judge(new PairedRatio(0.999999, 0.05, 150), 1000e3, 1000e3, seed + 1000L)
                    .outcome() == Outcome.REFUTED ? 1 : 0;
        assertThat(refuted).isLessThanOrEqualTo(runs / 20);
    }

    /// What the coin is for: with A always first, a load that grows within each pair accuses B.
    @Test
    void aFixedOrderWouldHaveAccusedAnInnocentProgram() {
        RandomGenerator alwaysFirst = () -> -1L; // nextBoolean() looks at the sign
        double[] call = {0};
        DoubleSupplier everySecondSlow = () -> ++call[0] % 2 == 0 ? 1 : 1.5;
        var machine = new Machine(everySecondSlow);
        var claim = new PairedRatio(1, ALPHA, 200);
        var accused = claim.judge(machine.work(1000e3), machine.work(1000e3), () -> Math.round(machine.now),
                alwaysFirst);
        assertThat(accused.outcome()).isEqualTo(Outcome.REFUTED);
        call[0] = 0;
        assertThat(machine.judge(claim, 1000e3, 1000e3, 3).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void onThisMachineAProgramIsNotSlowerThanItself() {
        long[] sink = {0};
        Runnable work = () -> {
            for (int i = 0; i < 20_000; i++)
                sink[0] += Long.hashCode(sink[0] + i);
        };
        for (int i = 0; i < 50; i++)
            work.run();
        var result = new PairedRatio(1, ALPHA, 300).judge(work, work, System::nanoTime, new SplittableRandom(1));
        assertThat(result.outcome()).isNotEqualTo(Outcome.REFUTED);
        assertThat(result.pairs()).isPositive();
    }
}
