package io.loadstone.book.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class WideProductTest {

    @Test
    void agreesWithTheJdkAtTheEdgesAndElsewhere() {
        long[] edges = {0, 1, -1, 2, Long.MAX_VALUE, Long.MIN_VALUE, 0xFFFF_FFFFL, 1L << 32, -(1L << 32),
                (1L << 61) - 1};
        for (long x : edges)
            for (long y : edges)
                assertThat(WideProduct.multiplyHigh(x, y)).as("%d * %d", x, y).isEqualTo(Math.multiplyHigh(x, y));
        Random random = new Random(20261128);
        for (int i = 0; i < 100_000; i++) {
            long x = random.nextLong() >> random.nextInt(64);
            long y = random.nextLong() >> random.nextInt(64);
            assertThat(WideProduct.multiplyHigh(x, y)).as("%d * %d", x, y).isEqualTo(Math.multiplyHigh(x, y));
        }
    }
}
