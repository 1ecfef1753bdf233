package io.loadstone.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.data.SampleStream;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.shuffle.ReplacedSlots;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MemoryTest {

    /// The serial collector leaves some dead objects where they lie, but compacts all at every fourth collection.
    private static long used() {
        for (int i = 0; i < 8; i++)
            System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int epochs(DataLoader loader, int from, int to) {
        int samples = 0;
        for (int epoch = from; epoch < to; epoch++) {
            for (Batch batch : loader.epoch(epoch))
                samples += batch.size();
        }
        return samples;
    }

    @Test
    void heapDoesNotGrowOverFiftyEpochsAndNextToNothingIsAllocated() throws IOException {
        Images images = FashionMnist.test();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (DataLoader loader = DataLoader.of(images, new FisherYates()).workers(2).open()) {
            epochs(loader, 0, 3);
            long atFirst = used();
            long allocatedBefore = threads.getTotalThreadAllocatedBytes();
            assertThat(epochs(loader, 3, 28)).isEqualTo(250_000);
            long halfway = used();
            assertThat(epochs(loader, 28, 53)).isEqualTo(250_000);
            long allocated = threads.getTotalThreadAllocatedBytes() - allocatedBefore;
            // A leak grows in both halves; what the virtual machine and the test's framework load now and then, in one.
            assertThat(Math.min(halfway - atFirst, used() - halfway)).as("growth in bytes over 25 epochs")
                    .isLessThan(200_000);
            // A batch's floats alone are 401 kB: had each batch arrays of its own, this would be 3,950 times as much.
            assertThat(allocated).as("bytes allocated for 50 epochs").isLessThan(50L * 401_408);
        }
    }

    @Test
    void whatIsStatedIsWhatIsTaken() throws IOException {
        Images images = FashionMnist.test();
        for (int workers : new int[]{0, 3}) {
            for (boolean stream : new boolean[]{false, true}) {
                Builder builder = stream
                        ? DataLoader.of(SampleStream.of(images), new ReplacedSlots(), 5000)
                        : DataLoader.of(images, new FisherYates());
                assertTakesWhatItStates(builder.batchSize(256).workers(workers).depth(32));
            }
        }
    }

    /// The middle of several measurements: the test's own framework takes or frees a megabyte now and then.
    private static void assertTakesWhatItStates(Builder builder) {
        double[] shares = new double[7];
        for (int i = 0; i < shares.length; i++)
            shares[i] = takenOverStated(builder);
        Arrays.sort(shares);
        assertThat(shares[shares.length / 2]).as("%s", builder.recipe().memory()).isBetween(0.93, 1.07);
    }

    private static double takenOverStated(Builder builder) {
        long before = used();
        try (DataLoader loader = builder.open()) {
            epochs(loader, 0, 1);
            loader.epoch(1).next();
            return (used() - before) / (double) loader.recipe().memory().total();
        }
    }
}
