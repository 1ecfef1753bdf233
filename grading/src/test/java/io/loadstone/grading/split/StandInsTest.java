package io.loadstone.grading.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandInsTest {
    private final StandIns standIns = new StandIns();

    private List<Object> add(int from, int to) {
        List<Object> held = new ArrayList<>();
        for (int number = from; number < to; number++) {
            Object standIn = new Object();
            standIns.add(standIn, number);
            held.add(standIn);
        }
        return held;
    }

    /// What becomes known in some rounds of a thousand new objects: when a collector tells of a dead one is its own affair.
    private int[] forgotten() {
        List<Integer> numbers = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            add(1_000_000, 1_001_000);
            Arrays.stream(standIns.forgotten()).filter(number -> number < 1_000_000).forEach(numbers::add);
        }
        return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    @Test
    void tellsOfEachObjectThatNobodyHoldsOnceAndOfNoOther() {
        List<Object> held = add(0, 500);
        add(500, 1000);
        assertThat(forgotten()).isEqualTo(IntStream.range(500, 1000).toArray());
        assertThat(forgotten()).isEmpty();
        assertThat(held).hasSize(500); // and so they are still held
    }

    @Test
    void anObjectThatCameOverTwiceIsHeldByEither() {
        List<Object> first = add(7, 8);
        add(7, 8);
        assertThat(forgotten()).isEmpty();
        assertThat(first).hasSize(1);
        first.clear();
        assertThat(forgotten()).containsExactly(7);
    }

    @Test
    void doesNotLookAfterAFewNewOnes() {
        add(0, 999);
        assertThat(standIns.forgotten()).isEmpty();
    }
}
