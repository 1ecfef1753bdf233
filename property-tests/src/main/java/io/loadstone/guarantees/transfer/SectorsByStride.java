package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.LabKernels;
import io.loadstone.transfer.gpu.ModelGpu;
import io.loadstone.transfer.gpu.Profile;
import io.loadstone.transfer.ptx.Grid;
import java.util.random.RandomGenerator;

/// Sectors that a strided load takes, counted while the kernel's PTX runs on the model.
public final class SectorsByStride extends SeriesExperiment {

    public SectorsByStride() {
        super("transfer.strides", "gpu.coalescing",
                "Sectors a request of a kernel that reads every s-th word, and the model's time of 64 Ki such reads.",
                "counts of the PTX interpreter; times of ModelGpu");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "stride", "words", "sectors", "sectors/request", "time", "us");
        int n = 1 << 16;
        for (int stride = 1; stride <= 32; stride = stride < 4 ? stride + 1 : stride * 2) {
            try (ModelGpu gpu = new ModelGpu(Profile.rtx4090())) {
                Gpu.Buffer in = gpu.allocate(4L * n * stride);
                Gpu.Buffer out = gpu.allocate(4L * n);
                gpu.launch(gpu.function(LabKernels.ptx(), "strided"), Grid.covering(n, 256), 0, Gpu.Stream.DEFAULT, n,
                        stride, in, out);
                gpu.synchronize();
                var span = gpu.spans().getLast();
                table.row(MODELLED, stride, gpu.traffic().loads().perRequest(), (span.end() - span.start()) / 1e3);
                table.metric("sectors-" + stride, gpu.traffic().loads().perRequest(), "sectors/request");
            }
        }
        return table.measured();
    }
}
