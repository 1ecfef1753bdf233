package io.loadstone.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.Judge;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.guarantees.shuffle.ShuffleGuarantees;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Submissions that get past the lab's rules and attack the split itself: each is contained, named, and worth nothing.
class HostileTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "noise on standard output | BROKE_PROTOCOL | try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) { for (int i = 0; i < 4096; i++) out.write(255); } catch (java.io.IOException e) { }",
            "a frame that is too long | BROKE_PROTOCOL | try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) { out.write(new byte[]{127, 0, 0, 0, 7, 0, 0, 0, 2}); } catch (java.io.IOException e) { }",
            "an answer to another question | BROKE_PROTOCOL | try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) { out.write(new byte[]{0, 0, 0, 0, 7, 0, 0, 0, 99}); } catch (java.io.IOException e) { }",
            "an answer cut short | BROKE_PROTOCOL | try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) { out.write(new byte[]{0, 0, 0, 9, 7}); } catch (java.io.IOException e) { }",
            "standard output closed, which takes opening a file, and a loop | OUT_OF_TIME | try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) { } catch (java.io.IOException e) { } for (;;) { if (order.length > 1_000_000) break; }",
            "a flood past System.out | OUT_OF_TIME | try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.err)) { byte[] b = new byte[8192]; for (;;) out.write(b); } catch (java.io.IOException e) { }",
            "a thread that uses up the processor | OUT_OF_TIME | for (int i = 0; i < 3; i++) { Thread t = new Thread(() -> { for (long n = 0; n >= 0; n++) { order[0] ^= (int) n; } }); t.setDaemon(true); t.start(); } try { Thread.sleep(20000); } catch (InterruptedException e) { }",
            "an exception whose message never comes | OUT_OF_TIME | throw new RuntimeException() { @Override public String getMessage() { for (;;) { if (order.length > 1_000_000) return `` + 1; } } };"})
    void isContainedAndNamed(String what, Problem.Kind kind, String body) {
        Report report = grade(body);
        TaskResult task = report.tasks().getFirst();
        assertThat(Objects.requireNonNull(task.problem(), what).kind()).as(task.problem().toString()).isEqualTo(kind);
        assertThat(report.points()).isZero();
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(task.guarantees()).hasSameSizeAs(Judge.guarantees(ShuffleGuarantees.Suite.class));
    }

    @Test
    void memoryOutsideTheHeapIsLimitedToo() {
        Report report = grade(
                "java.util.List<Object> kept = new java.util.ArrayList<>(); for (;;) kept.add(java.nio.ByteBuffer.allocateDirect(1 << 20));");
        assertThat(report.points()).isZero();
        assertThat(report.tasks().getFirst().guarantees()).allSatisfy(result -> {
            assertThat(result.verdict()).isEqualTo(Report.Verdict.REFUTED);
            assertThat(result.evidence()).extracting(evidence -> Objects.requireNonNull(evidence.judgement())
                    .counterexample()).asString().contains("OutOfMemoryError");
        });
    }

    private static Report grade(String body) {
        SortedMap<String, String> files = new TreeMap<>(Map.of("MyShuffler.java", """
                package lab.shuffle;
                public class MyShuffler implements io.loadstone.shuffle.Shuffler {
                    @Override public void shuffle(int[] order, java.util.random.RandomGenerator random) {
                        %s
                    }
                }
                """.formatted(body.replace("``", "\"\""))));
        return Grader.grade(Samples.withoutRules(), new Submission("hostile", files, "0".repeat(64), null),
                Samples.options());
    }
}
