package io.loadstone.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FlowLineTest {

    /// The exact recursion of the claim `pipe.bottleneck-max`, written down from its statement.
    static long recursion(long[][] service, int[] buffers) {
        int stages = service.length;
        int items = service[0].length;
        long[][] d = new long[stages][items];
        for (int k = 0; k < items; k++) {
            for (int j = 0; j < stages; j++) {
                long arrives = j == 0 ? 0 : d[j - 1][k];
                long idle = k == 0 ? 0 : d[j][k - 1];
                d[j][k] = Math.max(arrives, idle) + service[j][k];
                if (j + 1 < stages && k - buffers[j] - 1 >= 0)
                    d[j][k] = Math.max(d[j][k], d[j + 1][k - buffers[j] - 1]);
            }
        }
        return items == 0 ? 0 : d[stages - 1][items - 1];
    }

    @Test
    void makespanEqualsTheRecursionToTheNanosecond() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 2000; trial++) {
            int stages = 1 + random.nextInt(6);
            int items = 1 + random.nextInt(200);
            long[][] service = new long[stages][items];
            int[] buffers = new int[stages - 1];
            int bound = random.nextBoolean() ? 4 : 1000; // small times give many ties
            for (long[] stage : service)
                Arrays.setAll(stage, k -> random.nextInt(bound));
            Arrays.setAll(buffers, j -> random.nextInt(6));
            assertThat(FlowLine.makespan(new FlowLine(service, buffers).run())).as("trial %d", trial).isEqualTo(
                    recursion(service, buffers));
        }
    }

    @Test
    void deterministicStagesFillThenTickAtTheSlowest() {
        long[] times = {5, 1, 1, 7, 2};
        int items = 30;
        long[][] service = new long[times.length][items];
        for (int j = 0; j < times.length; j++)
            Arrays.fill(service[j], times[j]);
        assertThat(FlowLine.makespan(new FlowLine(service, new int[]{0, 2, 0, 1}).run())).isEqualTo(5 + 1 + 1 + 7 + 2
                + (items - 1) * 7L);
    }

    @Test
    void everyItemEntersIsDoneAndLeavesEachStageOnceInOrder() {
        List<FlowLine.Event> log = new FlowLine(new long[][]{{3, 1, 4}, {1, 5, 9}}, new int[]{1}).run();
        assertThat(log).hasSize(18);
        for (int stage = 0; stage < 2; stage++) {
            int s = stage;
            for (FlowLine.Change change : FlowLine.Change.values()) {
                assertThat(log.stream().filter(e -> e.stage() == s && e.change() == change).map(FlowLine.Event::item))
                        .containsExactly(0, 1, 2);
            }
        }
        assertThat(log).isSortedAccordingTo((a, b) -> Long.compare(a.at(), b.at()));
    }

    @Test
    void misuseIsRefused() {
        assertThatThrownBy(() -> new FlowLine(new long[2][1], new int[0])).hasMessage(
                "2 stages need 1 buffers, got 0");
        assertThatThrownBy(() -> new FlowLine(new long[][]{{-1}}, new int[0]).run()).hasMessageContaining("-1 ns");
    }
}
