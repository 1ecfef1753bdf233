package io.loadstone.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.shuffle.FisherYates;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AutotunerTest {

    private static Builder loader() {
        return DataLoader.of(new Numbered(800), new FisherYates()).batchSize(4).workers(1).helping(false);
    }

    private static ServiceTimes times(long fill, long consume) {
        return (stage, epoch, batch) -> stage == Stage.FETCH ? fill : stage == Stage.CONSUME ? consume : 0;
    }

    @Test
    void findsTheFewestWorkersThatKeepTheConsumerBusy() {
        for (int needed = 1; needed <= 7; needed++) {
            Autotuner.Tuning tuning = new Autotuner(Autotuner.virtual(times(needed * 1000L, 1000)), 16).tune(loader()
                    .recipe());
            assertThat(tuning.recipe().knobs().workers()).as("%s", tuning.steps()).isEqualTo(needed);
        }
    }

    @Test
    void staysWithinTheBudget() {
        Recipe roomy = loader().recipe();
        long slot = roomy.memory().batches() / roomy.knobs().depth();
        long budget = roomy.memory().order() + 6 * slot + 4L * Filler.GROUP * Numbered.SHAPE.size();
        Autotuner.Tuning tuning = new Autotuner(Autotuner.virtual(times(8000, 1000)), 16).tune(loader().budget(budget)
                .recipe());
        assertThat(tuning.steps()).allMatch(step -> step.knobs().depth() <= 6);
        assertThat(tuning.recipe().memory().total()).isLessThanOrEqualTo(budget);
        assertThatThrownBy(() -> new Autotuner(Autotuner.virtual(times(1, 1)), 4).tune(loader().budget(10).recipe()))
                .hasMessage("no setting fits the budget of 10 bytes");
    }

    @Test
    void takesTheBatchSizeThatIsFastestOfThoseAllowed() {
        // A fixed cost a batch: larger batches spread it over more samples.
        Autotuner.Tuning tuning = new Autotuner(Autotuner.virtual(times(100, 1000)), 2).tune(loader().recipe(), List.of(
                2, 8, 16));
        assertThat(tuning.recipe().batchSize()).isEqualTo(16);
    }

    @Test
    void triesRealThreadsAsWell() {
        long[] seen = {0};
        Autotuner.Tuning tuning = new Autotuner(Autotuner.threads(20, batch -> seen[0] += batch.size()), 2).tune(
                loader().recipe());
        assertThat(tuning.steps()).allMatch(step -> step.rate() > 0);
        assertThat(seen[0]).isGreaterThanOrEqualTo(2 * 20 * 4L);
    }

    @Test
    void progressTellsShareRateAndTimeLeft() {
        AtomicLong now = new AtomicLong();
        Progress progress = new Progress(1000, now::get);
        assertThat(progress.line(0)).isEqualTo("  0 %  0 samples/s  ");
        now.set(500_000_000);
        assertThat(progress.line(250)).isEqualTo(" 25 %  500 samples/s  1.5 s left");
    }
}
