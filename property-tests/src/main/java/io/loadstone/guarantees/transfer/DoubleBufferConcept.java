package io.loadstone.guarantees.transfer;

import static io.loadstone.transfer.DoubleBuffer.Action.*;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.DoubleBuffer;
import io.loadstone.transfer.DoubleBuffer.Step;
import io.loadstone.transfer.TwoStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What the guarantees of the seam [DoubleBuffer] are tried on.
public final class DoubleBufferConcept extends SeamConcept<DoubleBuffer> {
    static final String RACES = "transfer.overlap-safe";
    static final String TIME = "transfer.overlap-time";

    static final List<Mutant<DoubleBuffer>> MUTANTS = List.of(
            mutant("one-stream", "Copies and kernels share a stream: they run one after the other.",
                    "What may run beside a kernel of the same stream?", TIME,
                    () -> (n, b) -> changed(n, b, _ -> true, 0)),
            mutant("waits-for-each-copy", "The host waits for every kernel before it goes on.",
                    "What does the link do while the host waits?", TIME,
                    () -> DoubleBufferConcept::waiting),
            mutant("one-buffer", "All batches go through one buffer.",
                    "Where can the next batch go while a kernel computes?", TIME,
                    () -> (n, _) -> new TwoStreams().plan(n, 1)),
            mutant("event-before-copy",
                    "The event is recorded before the copy is queued: it stands for what came before.",
                    "Which work does an event stand for?", RACES, () -> DoubleBufferConcept::early),
            mutant("host-buffer-overwritten", "The host fills a buffer again without waiting for the copy from it.",
                    "Who reads the host buffer after the call of the asynchronous copy has returned?", RACES,
                    () -> (n, b) -> changed(n, b, step -> step.action() != SYNCHRONIZE || step.event() >= b, 1)),
            mutant("device-buffer-overwritten", "A copy does not wait for the kernel that computes on its target.",
                    "Who reads the device buffer?", RACES,
                    () -> (n, b) -> changed(n, b, step -> step.action() != AWAIT || step.stream() != 0, 1)),
            mutant("kernel-does-not-wait", "The kernel does not wait for its copy.", "What orders two streams?", RACES,
                    () -> (n, b) -> changed(n, b, step -> step.action() != AWAIT || step.stream() != 1, 1)),
            mutant("not-waited-for", "The plan ends while work is still under way.", "When are the results there?",
                    RACES,
                    () -> (n, b) -> {
                        List<Step> plan = new TwoStreams().plan(n, b);
                        return plan.subList(0, plan.size() - 1);
                    }));

    static final Suspects<DoubleBuffer> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::plans);

    public DoubleBufferConcept() {
        super("transfer", DoubleBuffer.class, DoubleBufferGuarantees.Suite.class, TwoStreams::new,
                Map.of("stream-a-buffer", right(() -> DoubleBufferConcept::streamOfEachBuffer),
                        "event-a-batch", right(() -> OtherWays::eventsOfBatches)),
                MUTANTS);
    }

    private static List<Step> changed(int batches, int buffers, Predicate<Step> kept, int kernels) {
        return new TwoStreams().plan(batches, buffers).stream().filter(kept)
                .map(s -> new Step(s.action(), s.batch(), s.buffer(), Math.min(s.stream(), kernels), s.event()))
                .toList();
    }

    private static List<Step> waiting(int batches, int buffers) {
        List<Step> plan = new ArrayList<>();
        for (Step step : new TwoStreams().plan(batches, buffers)) {
            plan.add(step);
            if (step.action() == RECORD && step.stream() == 1)
                plan.add(new Step(SYNCHRONIZE, 0, 0, 0, step.event()));
        }
        return plan;
    }

    private static List<Step> early(int batches, int buffers) {
        List<Step> plan = new ArrayList<>(new TwoStreams().plan(batches, buffers));
        for (int i = 1; i < plan.size(); i++)
            if (plan.get(i).action() == RECORD && plan.get(i - 1).action() == COPY)
                java.util.Collections.swap(plan, i, i - 1);
        return plan;
    }

    /// Each buffer has a stream of its own, in which its copies and kernels alternate.
    private static List<Step> streamOfEachBuffer(int batches, int buffers) {
        List<Step> plan = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            int buffer = batch % buffers;
            if (batch >= buffers)
                plan.add(new Step(SYNCHRONIZE, 0, 0, 0, buffer));
            plan.add(new Step(FILL, batch, buffer, 0, 0));
            plan.add(new Step(COPY, batch, buffer, buffer, 0));
            plan.add(new Step(RECORD, 0, 0, buffer, buffer));
            plan.add(new Step(KERNEL, batch, buffer, buffer, 0));
            plan.add(new Step(RECORD, 0, 0, buffer, buffers + buffer));
        }
        for (int buffer = 0; buffer < Math.min(batches, buffers); buffer++)
            plan.add(new Step(SYNCHRONIZE, 0, 0, 0, buffers + buffer));
        return plan;
    }
}
