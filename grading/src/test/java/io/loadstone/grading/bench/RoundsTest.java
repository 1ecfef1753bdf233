package io.loadstone.grading.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void ratiosAreFormedWithinRoundsSoThatANoisyRoundCancels() {
        Rounds rounds = new Rounds();
        for (double noise : new double[]{1, 1, 50, 1, 7}) {
            rounds.add("ours", 100 * noise);
            rounds.add("theirs", 300 * noise);
        }
        assertThat(rounds.ratio("theirs", "ours")).isEqualTo(new Rounds.Estimate(3, 3, 3));
        assertThat(rounds.time("ours").median()).isEqualTo(100);
        assertThat(rounds.time("ours").high()).isGreaterThan(100);
    }

    @Test
    void bestIsTheLeastMedianAmongThoseThatFit() {
        Rounds rounds = new Rounds();
        rounds.add("x slow", 9);
        rounds.add("x fast", 5);
        rounds.add("y", 1);
        assertThat(rounds.best(name -> name.startsWith("x"))).isEqualTo("x fast");
        assertThat(rounds.best(name -> name.startsWith("z"))).isEmpty();
    }

    @Test
    void medianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        Rounds rounds = new Rounds();
        for (double time : new double[]{4, 1, 3, 2})
            rounds.add("a", time);
        assertThat(rounds.time("a").median()).isEqualTo(2.5);
    }
}
