package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.HostMemory;
import io.loadstone.transfer.gpu.ModelGpu;
import io.loadstone.transfer.gpu.Profile;
import io.loadstone.transfer.gpu.Way;
import java.lang.foreign.MemorySegment;
import java.util.random.RandomGenerator;

/// How many chunks to cut a transfer into: bytes go to the device and back in `K` chunks, in two streams, so that the two
/// copy engines work at once.
///
/// Theory: the slower engine is busy all the time, the other adds its share of one chunk, every chunk its fixed cost:
/// `T(K) = K (alpha + n/(K B)) + alpha' + n/(K B')`, of the form `a + b/K + c K`. It fails where the host cannot queue
/// chunks as fast as the engines finish them. The curve of the same form that fits a Tesla T4's published sweep up to 128
/// chunks is shown as well.
public final class OverlapSweep extends SeriesExperiment {
    private static final int BYTES = 8 << 20;

    public OverlapSweep() {
        super("transfer.chunks", "pin.dma",
                "Time of 8 MiB to the device and back in K chunks and two streams: ModelGpu against T(K) = a + b/K + c K, and that formula as fitted to a Tesla T4's published sweep (another workload).",
                "ModelGpu in virtual time; NVIDIA, CUDA C++ Best Practices Guide, overlapping transfers");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "series", "name", "chunks", "chunks", "time", "ms", "deviation",
                "1");
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        int breaks = 0;
        for (int chunks = 1; chunks <= 4096; chunks *= 2) {
            double seconds = run(chunks);
            double expected = theory(chunks);
            double deviation = seconds / expected - 1;
            table.row(MODELLED, "model", chunks, seconds * 1e3, deviation);
            table.row(THEORY, "T(K)", chunks, expected * 1e3, 0.0);
            if (chunks <= 128)
                table.row(THEORY, "T(K) of a T4", chunks, 2.050 + 0.302 / chunks + 0.00764 * chunks, 0.0);
            if (seconds < least) {
                least = seconds;
                best = chunks;
            }
            if (breaks == 0 && Math.abs(deviation) > 0.05)
                breaks = chunks;
            table.metric("deviation-" + chunks, deviation, "1");
        }
        table.metric("best", best, "chunks");
        table.metric("best-time", least * 1e3, "ms");
        table.metric("whole-time", run(1) * 1e3, "ms");
        table.metric("theory-fails-at", breaks, "chunks");
        return table.measured();
    }

    private static double theory(int chunks) {
        Way in = Profile.rtx4090().toDevice();
        Way out = Profile.rtx4090().toHost();
        long part = BYTES / chunks;
        double slower = Math.max(in.pinned(part), out.pinned(part));
        return chunks * slower + Math.min(in.pinned(part), out.pinned(part));
    }

    private static double run(int chunks) {
        try (ModelGpu gpu = new ModelGpu(Profile.rtx4090())) {
            MemorySegment host = gpu.host(HostMemory.PINNED, BYTES);
            MemorySegment back = gpu.host(HostMemory.PINNED, BYTES);
            Gpu.Buffer buffer = gpu.allocate(BYTES);
            Gpu.Stream[] streams = {gpu.stream(), gpu.stream()};
            long part = BYTES / chunks;
            long start = gpu.clock().nanos();
            for (int chunk = 0; chunk < chunks; chunk++) {
                Gpu.Stream stream = streams[chunk % 2];
                gpu.toDeviceAsync(buffer, chunk * part, host.asSlice(chunk * part, part), stream);
                gpu.toHostAsync(back.asSlice(chunk * part, part), buffer, chunk * part, stream);
            }
            gpu.synchronize();
            return (gpu.clock().nanos() - start) / 1e9;
        }
    }
}
