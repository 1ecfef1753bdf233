package io.loadstone.bench.stress;

import io.loadstone.data.Images;
import io.loadstone.data.Shape;
import io.loadstone.loader.Batch;
import io.loadstone.loader.DataLoader;
import io.loadstone.loader.Epoch;
import io.loadstone.loader.LoaderException;
import io.loadstone.shuffle.FisherYates;
import java.util.Arrays;
import java.util.TreeMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/// A worker makes two batches, a consumer takes them, and somebody closes the loader meanwhile.
///
/// Result 1 counts the batches that came complete, or is -1 if a float of one was not yet written when it was read.
/// Result 2 is 1 when closing came back.
@JCStressTest
@Outcome(id = "2, 1", expect = Expect.ACCEPTABLE, desc = "Closed after the last batch.")
@Outcome(id = "[01], 1", expect = Expect.ACCEPTABLE, desc = "Closed before; the consumer was told.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A batch half made, a batch too many, or a hang.")
@State
public class HandOverThenClose {
    private static final int SAMPLES = 8;
    private static final Shape SHAPE = new Shape(1, 16, 1);
    private static final Images WHITE = white();

    private final DataLoader loader = DataLoader.of(WHITE, new FisherYates()).batchSize(4).workers(1).open();

    private static Images white() {
        byte[] samples = new byte[SAMPLES * SHAPE.size()];
        Arrays.fill(samples, (byte) 255);
        return new Images(samples, new byte[SAMPLES], SHAPE, new TreeMap<>());
    }

    /// Takes what comes.
    @Actor
    public void consumer(II_Result result) {
        try {
            Epoch epoch = loader.epoch(0);
            while (epoch.hasNext()) {
                Batch batch = epoch.next();
                boolean complete = true;
                for (float value : batch.copy().data())
                    complete &= Math.abs(value - 1) < 1e-5;
                result.r1 = complete && result.r1 >= 0 ? result.r1 + 1 : -1;
            }
        } catch (LoaderException.Closed | IllegalStateException e) {
            // the other one was quicker
        }
    }

    /// Closes.
    @Actor
    public void closer(II_Result result) {
        loader.close();
        result.r2 = 1;
    }
}
