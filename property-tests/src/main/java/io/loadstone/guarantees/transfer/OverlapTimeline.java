package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.HostMemory;
import io.loadstone.transfer.gpu.LabKernels;
import io.loadstone.transfer.gpu.ModelGpu;
import io.loadstone.transfer.gpu.Profile;
import io.loadstone.transfer.gpu.Span;
import io.loadstone.transfer.ptx.Grid;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.random.RandomGenerator;

/// Six batches that are copied and computed, on the model: pageable, pinned in one stream, pinned in two.
public final class OverlapTimeline extends SeriesExperiment {
    private static final int BATCHES = 6;
    private static final int BYTES = 1 << 18;
    private static final int THREADS = 1 << 10;

    public OverlapTimeline() {
        super("transfer.overlap", "pin.dma",
                "When copies and kernels of six batches run: from pageable memory, from pinned memory in one stream, and in two streams.",
                "ModelGpu in virtual time; NVIDIA, CUDA Driver API, API synchronization behavior");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "plan", "name", "engine", "name", "time", "us", "busy",
                "level");
        for (String plan : List.of("pageable", "one stream", "two streams")) {
            try (ModelGpu gpu = new ModelGpu(Profile.rtx4090())) {
                run(gpu, plan);
                long first = gpu.spans().getFirst().start();
                for (Span span : gpu.spans())
                    bar(table, plan, span, first);
                long end = gpu.spans().stream().mapToLong(Span::end).max().orElse(0);
                table.metric(plan.replace(' ', '-'), (end - first) / 1e3, "us");
            }
        }
        return table.measured();
    }

    /// The outline of a bar: copies stand on level 0, kernels on level 2.
    private static void bar(SeriesTable table, String plan, Span span, long first) {
        boolean kernel = span.engine() == Span.Engine.COMPUTE;
        int ground = kernel ? 2 : 0;
        double start = (span.start() - first) / 1e3;
        double end = (span.end() - first) / 1e3;
        String engine = kernel ? "kernels" : "copies";
        table.row(MODELLED, plan, engine, start, ground);
        table.row(MODELLED, plan, engine, start, ground + 1);
        table.row(MODELLED, plan, engine, end, ground + 1);
        table.row(MODELLED, plan, engine, end, ground);
    }

    private static void run(ModelGpu gpu, String plan) {
        MemorySegment host = gpu.host(plan.equals("pageable") ? HostMemory.PAGEABLE : HostMemory.PINNED,
                (long) BATCHES * BYTES);
        Gpu.Function spin = gpu.function(LabKernels.ptx(), "spin");
        Gpu.Stream[] streams = {gpu.stream(), plan.equals("two streams") ? gpu.stream() : null};
        for (int batch = 0; batch < BATCHES; batch++) {
            Gpu.Stream stream = streams[1] != null ? streams[batch % 2] : streams[0];
            Gpu.Buffer buffer = gpu.allocate(BYTES);
            gpu.toDeviceAsync(buffer, 0, host.asSlice((long) batch * BYTES, BYTES), stream);
            gpu.launch(spin, Grid.covering(THREADS, 256), 0, stream, buffer, THREADS, 1000);
        }
        gpu.synchronize();
    }
}
