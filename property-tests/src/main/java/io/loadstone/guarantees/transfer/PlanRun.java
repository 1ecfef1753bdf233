package io.loadstone.guarantees.transfer;

import static io.loadstone.transfer.DoubleBuffer.Action.*;

import io.loadstone.transfer.DoubleBuffer.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs a plan of a [io.loadstone.transfer.DoubleBuffer]: what is ordered before what, and how long it takes.
///
/// Every fill, copy and kernel knows all work that is sure to have finished before it begins. Two that use the same memory
/// and are not ordered race, however the times fall.
final class PlanRun {
    private final int batches;
    private final int buffers;
    private final long copyTime;
    private final long kernelTime;
    private final List<Step> works = new ArrayList<>();
    private final List<BitSet> before = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private final Map<Integer, BitSet> streams = new HashMap<>();
    private final Map<Integer, BitSet> events = new HashMap<>();
    private final BitSet host = new BitSet();
    private long now;
    private long copyFree;
    private long kernelFree;
    private String problem = "";

    PlanRun(List<Step> plan, int batches, int buffers, long copyTime, long kernelTime) {
        this.batches = batches;
        this.buffers = buffers;
        this.copyTime = copyTime;
        this.kernelTime = kernelTime;
        for (Step step : plan)
            perform(step);
        if (host.cardinality() < works.size())
            problem("the plan ends before all work has been waited for");
        checkWork();
    }

    /// What is wrong, or an empty text.
    String problem() {
        return problem;
    }

    /// When all is done, in the model's units.
    long makespan() {
        return ends.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private void problem(String what) {
        if (problem.isEmpty())
            problem = what;
    }

    private BitSet of(Map<Integer, BitSet> known, int number) {
        return known.computeIfAbsent(number, _ -> new BitSet());
    }

    private long latest(BitSet done) {
        return done.stream().mapToLong(ends::get).max().orElse(0);
    }

    private void perform(Step step) {
        switch (step.action()) {
            case FILL -> {
                work(step, host, now);
                host.set(works.size() - 1);
            }
            case COPY, KERNEL -> {
                BitSet stream = of(streams, step.stream());
                stream.or(host);
                boolean copy = step.action() == COPY;
                long start = Math.max(Math.max(now, latest(stream)), copy ? copyFree : kernelFree);
                long end = start + (copy ? copyTime : kernelTime);
                if (copy)
                    copyFree = end;
                else
                    kernelFree = end;
                work(step, stream, end);
                stream.set(works.size() - 1);
            }
            case RECORD -> events.put(step.event(), (BitSet) of(streams, step.stream()).clone());
            case AWAIT -> of(streams, step.stream()).or(of(events, step.event()));
            case SYNCHRONIZE -> {
                host.or(of(events, step.event()));
                now = Math.max(now, latest(host));
            }
        }
    }

    private void work(Step step, BitSet ordered, long end) {
        if (step.batch() < 0 || step.batch() >= batches || step.buffer() < 0 || step.buffer() >= buffers)
            problem("no such batch or buffer: " + step);
        works.add(step);
        before.add((BitSet) ordered.clone());
        ends.add(end);
        for (int i = 0; i < works.size() - 1; i++) {
            Step other = works.get(i);
            boolean hostMemory = step.action() != KERNEL && other.action() != KERNEL
                    && (step.action() == FILL || other.action() == FILL);
            boolean deviceMemory = step.action() != FILL && other.action() != FILL;
            if (other.buffer() == step.buffer() && (hostMemory || deviceMemory) && !ordered.get(i))
                problem("%s of batch %d may run while %s of batch %d still uses buffer %d".formatted(step.action(),
                        step.batch(),
                        other.action(), other.batch(), step.buffer()));
        }
    }

    /// Every batch is filled, copied and computed once, each from what the one before left in the buffer.
    private void checkWork() {
        int[] onHost = new int[buffers];
        int[] onDevice = new int[buffers];
        int[] computed = new int[batches];
        java.util.Arrays.fill(onHost, -1);
        java.util.Arrays.fill(onDevice, -1);
        if (!problem.isEmpty())
            return;
        for (Step step : works) {
            switch (step.action()) {
                case FILL -> onHost[step.buffer()] = step.batch();
                case COPY -> onDevice[step.buffer()] = onHost[step.buffer()];
                case KERNEL -> {
                    if (onDevice[step.buffer()] != step.batch())
                        problem("the kernel of batch %d finds batch %d".formatted(step.batch(),
                                onDevice[step.buffer()]));
                    computed[step.batch()]++;
                }
                case RECORD, AWAIT, SYNCHRONIZE -> throw new IllegalStateException("no work: " + step);
            }
        }
        for (int batch = 0; batch < batches; batch++)
            if (computed[batch] != 1)
                problem("batch %d is computed %d times".formatted(batch, computed[batch]));
    }
}
