package io.loadstone.guarantees.transfer;

import static io.loadstone.transfer.DoubleBuffer.Action.*;

import io.loadstone.transfer.DevicePool;
import io.loadstone.transfer.DoubleBuffer.Step;
import io.loadstone.transfer.GpuSpec;
import io.loadstone.transfer.LinkModel;
import io.loadstone.transfer.LinkModel.Line;
import io.loadstone.transfer.Occupancy.Limits;
import io.loadstone.transfer.PcieLink;
import io.loadstone.transfer.SharedBanks;
import io.loadstone.transfer.StagingPool;
import io.loadstone.transfer.TransferBatcher.Packed;
import io.loadstone.transfer.TransferWitness;
import io.loadstone.transfer.WarpSim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Right answers by other methods than the references': what a suite must not mistake for wrong.
final class OtherWays {
    private OtherWays() {}

    /// Buffers on a stack: what came back last is taken first, and the oldest may rest for ever.
    static StagingPool.Buffers stack(int most) {
        return new StagingPool.Buffers() {
            private final List<Integer> free = new ArrayList<>();
            private final Map<Integer, Long> after = new HashMap<>();
            private int made;

            @Override
            public int acquire(long finished) {
                for (int i = free.size() - 1; i >= 0; i--)
                    if (after.getOrDefault(free.get(i), 0L) <= finished)
                        return free.remove(/* index */ i);
                return made == most ? StagingPool.NONE : made++;
            }

            @Override
            public void release(int buffer, long copy) {
                if (buffer < 0 || buffer >= made || free.contains(buffer))
                    throw new IllegalArgumentException("not held: " + buffer);
                after.put(buffer, copy);
                free.add(buffer);
            }

            @Override
            public int allocations() {
                return made;
            }
        };
    }

    /// An event of its own for each copy and each kernel, and the streams the other way round.
    static List<Step> eventsOfBatches(int batches, int buffers) {
        List<Step> plan = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            int buffer = batch % buffers;
            int before = batch - buffers;
            if (before >= 0) {
                plan.add(new Step(AWAIT, 0, 0, 1, 2 * before + 1));
                plan.add(new Step(SYNCHRONIZE, 0, 0, 0, 2 * before));
            }
            plan.add(new Step(FILL, batch, buffer, 0, 0));
            plan.add(new Step(COPY, batch, buffer, 1, 0));
            plan.add(new Step(RECORD, 0, 0, 1, 2 * batch));
            plan.add(new Step(AWAIT, 0, 0, 0, 2 * batch));
            plan.add(new Step(KERNEL, batch, buffer, 0, 0));
            plan.add(new Step(RECORD, 0, 0, 0, 2 * batch + 1));
        }
        for (int batch = 0; batch < batches; batch++)
            plan.add(new Step(SYNCHRONIZE, 0, 0, 0, 2 * batch + 1));
        return plan;
    }

    /// The plane through 1 = alpha/t + slope n/t by Gram and Schmidt, and the pipeline chunk by chunk on two clocks.
    static LinkModel projected() {
        return new LinkModel() {
            @Override
            public Line fit(double[] bytes, double[] seconds) {
                int n = bytes.length;
                double[] u = new double[n];
                double[] v = new double[n];
                double uu = 0;
                double uv = 0;
                for (int i = 0; i < n; i++) {
                    u[i] = 1 / seconds[i];
                    v[i] = bytes[i] / seconds[i];
                    uu += u[i] * u[i];
                    uv += u[i] * v[i];
                }
                double ww = 0;
                double w1 = 0;
                double u1 = 0;
                for (int i = 0; i < n; i++) {
                    double w = v[i] - uv / uu * u[i];
                    ww += w * w;
                    w1 += w;
                    u1 += u[i];
                }
                double slope = w1 / ww;
                return new Line(u1 / uu - slope * uv / uu, 1 / slope);
            }

            @Override
            public double halfBandwidth(Line line) {
                return line.bytesPerSecond() * line.alpha();
            }

            @Override
            public double pageable(long bytes, long chunk, double alpha, double memcpy, double dma) {
                double staged = 0;
                double sent = 0;
                for (long at = 0; at < bytes; at += chunk) {
                    long part = Math.min(chunk, bytes - at);
                    boolean last = at + part >= bytes;
                    // The formula takes the second stage of all but the last chunk for a full one, and of the last as it is.
                    staged += at == 0 ? part / memcpy : Math.max(chunk / memcpy, chunk / dma);
                    sent = last ? staged + part / dma : sent;
                }
                return alpha + sent;
            }
        };
    }

    /// Byte by byte onto an endless tape, a new copy whenever the last is full.
    static Packed tape(byte[][] items, int chunk, int alignment) {
        List<byte[]> copies = new ArrayList<>();
        int[] offsets = new int[items.length];
        int end = 0;
        int lengthOfLast = 0;
        for (int i = 0; i < items.length; i++) {
            while (end % alignment != 0)
                lengthOfLast = put(copies, chunk, end++, (byte) 0);
            offsets[i] = end;
            for (byte one : items[i])
                lengthOfLast = put(copies, chunk, end++, one);
        }
        if (!copies.isEmpty())
            copies.set(copies.size() - 1, Arrays.copyOf(copies.getLast(), lengthOfLast));
        return new Packed(offsets, copies.toArray(byte[][]::new));
    }

    private static int put(List<byte[]> copies, int chunk, int at, byte value) {
        if (at % chunk == 0)
            copies.add(new byte[chunk]);
        copies.getLast()[at % chunk] = value;
        return at % chunk + 1;
    }

    /// Each copy is asked what lies in it.
    static Packed views(byte[][] items, int chunk, int alignment) {
        int[] offsets = new int[items.length];
        int end = 0;
        for (int i = 0; i < items.length; i++) {
            offsets[i] = (end + alignment - 1) / alignment * alignment;
            end = offsets[i] + items[i].length;
        }
        byte[][] copies = new byte[(end + chunk - 1) / chunk][];
        for (int k = 0; k < copies.length; k++) {
            int from = k * chunk;
            copies[k] = new byte[Math.min(chunk, end - from)];
            for (int i = 0; i < items.length; i++)
                for (int b = Math.max(offsets[i], from); b < Math.min(offsets[i] + items[i].length, from
                        + copies[k].length); b++)
                    copies[k][b - from] = items[i][b - offsets[i]];
        }
        return new Packed(offsets, copies);
    }

    /// Sectors in a sorted set, the lanes from the last to the first.
    static int sorted(long base, int stride, int size, int mask) {
        TreeSet<Long> sectors = new TreeSet<>();
        for (int lane = 31; lane >= 0; lane--)
            if ((mask & (1 << lane)) != 0)
                for (long at = base + (long) lane * stride * size, end = at + size - 1; at <= end; at++)
                    sectors.add(at >> 5);
        return sectors.size();
    }

    /// Sorted words, runs of equal ones skipped.
    static SharedBanks sortedWords() {
        return new SharedBanks() {
            @Override
            public int degree(int[] words) {
                int[] sorted = words.clone();
                Arrays.sort(sorted);
                int[] banks = new int[32];
                int most = 0;
                for (int i = 0; i < sorted.length; i++)
                    if (i == 0 || sorted[i] != sorted[i - 1])
                        most = Math.max(most, ++banks[sorted[i] & 31]);
                return most;
            }

            @Override
            public int wavefronts(int[] addresses, int bytes) {
                int lanes = 128 / bytes;
                int sum = 0;
                for (int first = 32 - lanes; first >= 0; first -= lanes) {
                    int[] words = new int[lanes * bytes / 4];
                    int count = 0;
                    for (int lane = first; lane < first + lanes; lane++)
                        for (int part = 0; part < bytes / 4 && addresses[lane] >= 0; part++)
                            words[count++] = (addresses[lane] >> 2) + part;
                    sum += degree(Arrays.copyOf(words, count));
                }
                return sum;
            }
        };
    }

    /// From the most blocks downwards, the first number that fits.
    static int downwards(int threads, int registers, int sharedBytes, Limits l) {
        int warps = (threads + 31) / 32;
        long registersOfWarp = (registers * 32L + l.registerUnit() - 1) / l.registerUnit() * l.registerUnit();
        long warpsWithRegisters = l.registers() / l.warpUnit() / registersOfWarp * l.warpUnit();
        long shared = (sharedBytes + (long) l.sharedReserved() + l.sharedUnit() - 1) / l.sharedUnit() * l.sharedUnit();
        for (int blocks = l.blocks(); blocks > 0; blocks--)
            if ((long) blocks * warps <= Math.min(l.warps(), warpsWithRegisters) && blocks * shared <= l.sharedBytes())
                return blocks;
        return 0;
    }

    /// Instructions in flight, at most one for each cycle of the latency; lanes counted bit by bit.
    static WarpSim inFlight() {
        return new WarpSim() {
            @Override
            public double issueEfficiency(int warps, int ilp, int latency) {
                return Math.min(latency, (long) warps * ilp) / (double) latency;
            }

            @Override
            public double laneEfficiency(int[] activeMasks) {
                long active = 0;
                for (int mask : activeMasks)
                    for (int lane = 0; lane < 32; lane++)
                        active += mask >>> lane & 1;
                return activeMasks.length == 0 ? 0 : active / (32.0 * activeMasks.length);
            }
        };
    }

    /// The time of each group's last use; the oldest goes.
    static long timestamps(int[] trace, int allocated, int devicePages, int batch) {
        Map<Integer, Integer> used = new HashMap<>();
        long faults = 0;
        for (int now = 0; now < trace.length; now++) {
            if (trace[now] < 0 || trace[now] >= allocated)
                throw new IndexOutOfBoundsException(trace[now]);
            int group = trace[now] / batch;
            if (used.put(group, now) == null) {
                faults++;
                if (used.size() > devicePages / batch) {
                    int oldest = used.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
                    used.remove(oldest);
                }
            }
        }
        return faults;
    }

    /// Units of 256 bytes in an array, filled from the end.
    static DevicePool.Heap fromTheEnd(long capacity) {
        return new DevicePool.Heap() {
            private final long[] busyUntil = new long[(int) (capacity / 256)];
            private final Map<Integer, Integer> sizes = new HashMap<>();

            @Override
            public long allocate(long bytes, long finished) {
                long units = (bytes + 255) / 256;
                int run = 0;
                for (int unit = busyUntil.length - 1; unit >= 0; unit--) {
                    run = busyUntil[unit] <= finished ? run + 1 : 0;
                    if (run == units) {
                        Arrays.fill(busyUntil, unit, unit + run, Long.MAX_VALUE);
                        sizes.put(unit, run);
                        return unit * 256L;
                    }
                }
                return DevicePool.NONE;
            }

            @Override
            public void free(long offset, long after) {
                Integer units = offset % 256 == 0 ? sizes.remove((int) (offset / 256)) : null;
                if (units == null)
                    throw new IllegalArgumentException("nothing at " + offset);
                Arrays.fill(busyUntil, (int) (offset / 256), (int) (offset / 256) + units, after);
            }
        };
    }

    /// Bits of payload a second, then bytes.
    static PcieLink bits() {
        return new PcieLink() {
            @Override
            public double rawGBs(int generation, int lanes) {
                double megatransfers = generation < 3 ? 2500 << (generation - 1) : 8000 << (generation - 3);
                double bits = generation < 3 ? megatransfers * 8 / 10 : megatransfers * 128 / 130;
                return bits * lanes / 8000;
            }

            @Override
            public double effectiveGBs(int generation, int lanes, int payload, int overhead) {
                return rawGBs(generation, lanes) / (1 + (double) overhead / payload);
            }

            @Override
            public long maxItems(int generation, int lanes, long bytes) {
                return (long) Math.floor(rawGBs(generation, lanes) * 1e9 / bytes);
            }
        };
    }

    /// Shifts instead of divisions.
    static GpuSpec shifts() {
        return new GpuSpec() {
            @Override
            public Sheet read(Attributes a) {
                return new Sheet((long) a.registersPerSm() << 2, Math.scalb((double) a.sharedPerSm(), -10),
                        Math.scalb((double) a.sharedPerBlockOptin(), -10), Math.scalb((double) a.l2Bytes(), -20),
                        a.memoryClockKhz() * 250.0 * a.busBits());
            }

            @Override
            public double effective(long bytesRead, long bytesWritten, double seconds) {
                return bytesRead / seconds + bytesWritten / seconds;
            }
        };
    }

    /// The median of the plateau so far, not its mean.
    static long[] medians(long[] size, double[] latency) {
        List<Long> capacities = new ArrayList<>();
        int first = 0;
        for (int i = 1; i < size.length; i++) {
            double[] plateau = Arrays.copyOfRange(latency, first, i);
            Arrays.sort(plateau);
            if (latency[i] / plateau[plateau.length / 2] > io.loadstone.transfer.StepFinder.STEP) {
                capacities.add(size[i - 1]);
                first = i;
            }
        }
        return capacities.stream().mapToLong(Long::longValue).toArray();
    }

    /// Other numbers: a slow processor and a fast link; few in flight against many.
    static TransferWitness slowProcessor() {
        return witness(new TransferWitness.Staging(64 << 20, 1 << 20, 4e9, 25e9),
                new TransferWitness.Pair(new TransferWitness.Kernel(10, 800, 2), new TransferWitness.Kernel(10_000, 20,
                        2048)));
    }

    /// As small as it goes.
    static TransferWitness justEnough() {
        return witness(new TransferWitness.Staging(1 << 20, 64 << 10, 12e9, 12e9),
                new TransferWitness.Pair(new TransferWitness.Kernel(100, 100, 1), new TransferWitness.Kernel(101, 100,
                        2)));
    }

    private static TransferWitness witness(TransferWitness.Staging staging, TransferWitness.Pair pair) {
        return new TransferWitness() {
            @Override
            public Staging pinnedIsSlower() {
                return staging;
            }

            @Override
            public Pair sumMisranks() {
                return pair;
            }
        };
    }
}
