package io.loadstone.guarantees.transfer;

import io.loadstone.transfer.DevicePool;
import io.loadstone.transfer.DoubleBuffer;
import io.loadstone.transfer.GpuSpec;
import io.loadstone.transfer.LinkModel;
import io.loadstone.transfer.Occupancy;
import io.loadstone.transfer.PcieLink;
import io.loadstone.transfer.SharedBanks;
import io.loadstone.transfer.StagingPool;
import io.loadstone.transfer.StepFinder;
import io.loadstone.transfer.TransferBatcher;
import io.loadstone.transfer.TransferWitness;
import io.loadstone.transfer.UvmSim;
import io.loadstone.transfer.WarpAccess;
import io.loadstone.transfer.WarpSim;
import io.loadstone.guarantees.Answers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The fixed questions by which the mistakes of each seam are told apart.
final class Fingerprint {
    private Fingerprint() {}

    static void witness(Answers answers, TransferWitness s) {
        answers.add(() -> s.pinnedIsSlower() + " " + s.sumMisranks());
    }

    static void access(Answers answers, WarpAccess s) {
        for (int stride = -5; stride <= 9; stride++)
            for (int mask : new int[]{-1, 0x0F0F_00FF, 7})
                for (int word = 0; word < 3; word++)
                    for (int size = 1; size <= 8; size *= 2) {
                        int bytes = size;
                        long base = 64L + (long) word * size;
                        int step = stride;
                        answers.add(() -> s.sectors(base, step, bytes, mask));
                    }
    }

    static void banks(Answers answers, SharedBanks s) {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 30; round++) {
            int[] words = random.ints(1 + round, 0, 200).toArray();
            int[] places = random.ints(32, -1, 60).toArray();
            answers.add(() -> s.degree(words));
            for (int bytes = 4; bytes <= 16; bytes *= 2) {
                int width = bytes;
                answers.add(
                        () -> s.wavefronts(Arrays.stream(places).map(place -> place < 0 ? -1 : place * width).toArray(),
                                width));
            }
        }
    }

    static void occupancy(Answers answers, Occupancy s) {
        for (Occupancy.Limits limits : OccupancyConcept.DEVICES)
            for (int threads : new int[]{32, 33, 100, 256, 700, 1024})
                for (int registers : new int[]{16, 33, 65, 120, 200})
                    for (int shared : new int[]{0, 1, 5000, 9000, 40_000})
                        answers.add(() -> s.blocksPerSm(threads, registers, shared, limits));
    }

    static void warps(Answers answers, WarpSim s) {
        for (int latency : new int[]{1, 5, 30})
            for (int warps = 1; warps < 9; warps += 3)
                for (int ilp = 1; ilp < 5; ilp++) {
                    int w = warps;
                    int i = ilp;
                    answers.add(() -> s.issueEfficiency(w, i, latency));
                }
        answers.add(() -> s.laneEfficiency(new int[]{-1, 3, 0, 0xFFFF}));
    }

    static void link(Answers answers, PcieLink s) {
        for (int generation = 1; generation <= 5; generation++) {
            int g = generation;
            answers.add(() -> s.rawGBs(g, 16));
            answers.add(() -> s.effectiveGBs(g, 8, 256, 26));
            answers.add(() -> s.maxItems(g, 16, 602_112) / 10);
        }
    }

    static void spec(Answers answers, GpuSpec s) {
        GpuSpecConcept.DEVICES.forEach(device -> answers.add(() -> s.read(device)));
        answers.add(() -> s.effective(1000, 2000, 0.5));
    }

    static void model(Answers answers, LinkModel s) {
        double[] noise = new SplittableRandom(2).doubles(LinkModelGuarantees.SIZES.length, 0.97, 1.03).toArray();
        double[] times = IntStream.range(0, noise.length)
                .mapToDouble(i -> (1e-5 + LinkModelGuarantees.SIZES[i] / 12e9) * noise[i]).toArray();
        answers.add(() -> round(s.fit(LinkModelGuarantees.SIZES.clone(), times.clone()).alpha()));
        answers.add(() -> s.halfBandwidth(new LinkModel.Line(1e-5, 12e9)));
        for (long bytes : new long[]{1000, 300_000, 1_000_001})
            for (double memcpy : new double[]{5e9, 20e9})
                answers.add(() -> s.pageable(bytes, 100_000, 1e-5, memcpy, 12e9));
    }

    /// Six digits of a fit: what the order of summation leaves.
    private static String round(double value) {
        return String.format(Locale.ROOT, "%.5e", value);
    }

    static void steps(Answers answers, StepFinder s) {
        double[] latency = {30, 30.5, 30.2, 33, 33.1, 60, 61, 60, 120, 121, 600, 605};
        answers.add(() -> Arrays.toString(
                s.capacities(LongStream.range(0, latency.length).map(i -> 1L << i).toArray(), latency.clone())));
    }

    static void pages(Answers answers, UvmSim s) {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 20; round++) {
            int[] trace = random.ints(60, 0, 12).toArray();
            int batch = 1 + round % 3;
            int pages = batch * (1 + round % 4);
            answers.add(() -> s.faults(trace, 12, pages, batch));
        }
        answers.add(() -> s.faults(new int[]{0, 9}, 9, 4, 1));
    }

    static void batcher(Answers answers, TransferBatcher s) {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 20; round++) {
            byte[][] items = new byte[1 + round % 5][];
            for (int i = 0; i < items.length; i++) {
                items[i] = new byte[1 + random.nextInt(20)];
                Arrays.fill(items[i], (byte) (i + 1));
            }
            int chunk = 1 + random.nextInt(30);
            int alignment = 1 << random.nextInt(5);
            answers.add(() -> {
                TransferBatcher.Packed packed = s.pack(items, chunk, alignment);
                return Arrays.toString(packed.offsets()) + Arrays.deepToString(packed.copies());
            });
        }
    }

    static void pool(Answers answers, StagingPool s) {
        for (int script = 0; script < 20; script++) {
            SplittableRandom random = new SplittableRandom(script);
            int size = 1 + script % 4;
            answers.add(() -> {
                StagingPool.Buffers open = s.open(size);
                List<Integer> held = new ArrayList<>();
                StringBuilder told = new StringBuilder();
                long copies = 0;
                long finished = 0;
                for (int step = 0; step < 40; step++) {
                    if (random.nextBoolean()) {
                        int taken = open.acquire(finished);
                        // Which of several free buffers it takes is its own affair.
                        told.append(taken < 0 ? "none " : "one ").append(open.allocations()).append(' ');
                        if (taken >= 0)
                            held.add(taken);
                    } else if (!held.isEmpty()) {
                        open.release(held.removeFirst(), random.nextInt(3) == 0 ? 0 : ++copies);
                    }
                    finished = Math.min(copies, finished + random.nextInt(2));
                }
                return told;
            });
        }
        answers.add(() -> {
            StagingPool.Buffers open = s.open(2);
            int taken = open.acquire(0);
            open.release(taken, 0);
            open.release(taken, 0);
            return "taken back twice";
        });
    }

    static void heap(Answers answers, DevicePool s) {
        for (int script = 0; script < 20; script++) {
            SplittableRandom random = new SplittableRandom(script);
            answers.add(() -> {
                DevicePool.Heap heap = s.open(2048);
                List<Long> held = new ArrayList<>();
                StringBuilder told = new StringBuilder();
                long work = 0;
                for (int step = 0; step < 30; step++) {
                    if (random.nextBoolean()) {
                        long start = heap.allocate(1 + random.nextInt(600), Math.max(0, work - 2));
                        told.append(start).append(' ');
                        if (start >= 0)
                            held.add(start);
                    } else if (!held.isEmpty()) {
                        heap.free(held.removeFirst(), ++work);
                    }
                }
                return told;
            });
        }
    }

    static void plans(Answers answers, DoubleBuffer s) {
        for (int batches = 1; batches < 8; batches++)
            for (int buffers = 2; buffers < 4; buffers++) {
                int n = batches;
                int b = buffers;
                answers.add(() -> {
                    List<DoubleBuffer.Step> plan = s.plan(n, b);
                    PlanRun run = new PlanRun(plan, n, b, 3, 5);
                    return run.problem() + run.makespan() + " " + new PlanRun(plan, n, b, 5, 3).makespan()
                            + habits(plan, n);
                });
            }
    }

    /// What a plan makes use of, where the times alone do not tell two mistakes apart.
    private static String habits(List<DoubleBuffer.Step> plan, int batches) {
        var queued = plan.stream().filter(
                step -> step.action() == DoubleBuffer.Action.COPY || step.action() == DoubleBuffer.Action.KERNEL)
                .toList();
        return " streams %b, buffers %b, awaits %b, host waits %b".formatted(
                queued.stream().mapToInt(DoubleBuffer.Step::stream).distinct().count() > 1,
                queued.stream().mapToInt(DoubleBuffer.Step::buffer).distinct().count() > 1,
                plan.stream().anyMatch(step -> step.action() == DoubleBuffer.Action.AWAIT),
                plan.stream().filter(step -> step.action() == DoubleBuffer.Action.SYNCHRONIZE).count() >= batches);
    }
}
