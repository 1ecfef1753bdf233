package io.loadstone.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loadstone.data.FashionMnist;
import io.loadstone.loader.Batch;
import io.loadstone.loader.DataLoader;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The sampler by loss drives the loader over real images.
class DrawnByLossTest {

    @Test
    void theLoaderDeliversHardExamplesMoreOftenAndTheWeightsTakeItBack() throws IOException {
        int n = 100;
        HardExampleSampler.Session session = new RunningLosses().of(n, 0.2, 1, 1);
        int[] all = new int[n];
        double[] losses = new double[n];
        Arrays.setAll(all, i -> i);
        Arrays.setAll(losses, i -> i < 10 ? 9 : 1); // ten hard ones hold half of all losses
        session.report(all, losses);

        int draws = 20_000;
        int[] seen = new int[n];
        try (DataLoader loader = DataLoader.of(FashionMnist.test(), new DrawnByLoss(session, draws)).seed(5)
                .batchSize(128).workers(2).open()) {
            for (Batch batch : loader.epoch(0))
                for (int i = 0; i < batch.size(); i++)
                    seen[batch.indices()[i]]++;
        }

        double[] weight = session.weights(all);
        double hard = Arrays.stream(seen, 0, 10).sum();
        double weighted = 0;
        for (int i = 0; i < n; i++)
            weighted += i < 10 ? seen[i] * weight[i] : 0;
        assertThat(Arrays.stream(seen).sum()).isEqualTo(draws);
        assertThat(hard / draws).isCloseTo(0.8 * 90 / 180 + 0.2 * 0.1, within(0.03));
        assertThat(weighted / draws).isCloseTo(0.1, within(0.01));
    }
}
