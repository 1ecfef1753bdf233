package io.loadstone.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.grading.report.Report;
import io.loadstone.grading.split.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The machine's troubles are not the student's: a busy one changes no verdict, and one that fails scores nothing.
class FairnessTest {

    @Test
    void twoBusyLoopsBesideItChangeNoVerdict() {
        for (String name : List.of("downwards", "naive-swap")) {
            Submission submission = Submission.read(Samples.folder(name));
            Report quiet = Grader.grade(Samples.LAB, submission, options(Limits.STANDARD));
            List<Thread> busy = Stream.generate(() -> Thread.ofPlatform().daemon().start(FairnessTest::burn)).limit(2)
                    .toList();
            try {
                Report beside = Grader.grade(Samples.LAB, submission, options(Limits.STANDARD));
                assertThat(beside.withoutTiming()).isEqualTo(quiet.withoutTiming());
            } finally {
                busy.forEach(Thread::interrupt);
            }
        }
    }

    private static void burn() {
        long count = 0;
        while (!Thread.currentThread().isInterrupted())
            count++;
        assertThat(count).isPositive();
    }

    /// A backstop of 0 says at the first look that the processor was not to be had.
    @Test
    void aMachineThatStarvesItFromTheStartScoresNothing() {
        Limits limits = with(Samples.STRICT, Samples.STRICT.call(), 0);
        assertThatThrownBy(() -> Grader.grade(Samples.LAB, Submission.read(Samples.folder("downwards")),
                options(limits))).isInstanceOf(InfrastructureFailure.class).hasMessageContaining("try again")
                .hasNoSuppressedExceptions();
    }

    /// The suite takes the exception for the submission's; closing the submission tells the truth.
    @Test
    void aMachineThatStarvesItInTheMiddleScoresNothing() {
        String source = """
                package lab.shuffle;
                public class MyShuffler implements io.loadstone.shuffle.Shuffler {
                    @Override public void shuffle(int[] order, java.util.random.RandomGenerator random) {
                        try { Thread.sleep(800); } catch (InterruptedException e) { return; }
                    }
                }
                """;
        Submission sleeper = new Submission("sleeper", new TreeMap<>(Map.of("MyShuffler.java", source)),
                "0".repeat(64), null);
        Limits limits = new Limits(Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofMinutes(2),
                Duration.ofSeconds(20), 1, 128, 512, 4096, 2);
        assertThatThrownBy(() -> Grader.grade(Samples.withoutRules(), sleeper, options(limits)))
                .isInstanceOf(InfrastructureFailure.class)
                .hasMessageContaining("the machine is too busy")
                .hasNoSuppressedExceptions();
    }

    private static Limits with(Limits limits, Duration call, int backstop) {
        return new Limits(call, limits.total(), limits.compile(), limits.stall(), backstop, limits.heapMiB(),
                limits.stackKiB(), limits.printed(), limits.processes());
    }

    private static GradingOptions options(Limits limits) {
        return Samples.options().withLimits(limits);
    }
}
