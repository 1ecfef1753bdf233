package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.transfer.LeastLimit;
import io.loadstone.transfer.Occupancy;
import io.loadstone.transfer.gpu.LabKernels;
import java.util.List;
import java.util.random.RandomGenerator;

/// Share of a multiprocessor's warps that are resident, for the lab's kernels with the registers and the shared memory that
/// NVIDIA's compiler gives them, against the threads of a block.
public final class OccupancyByBlock extends SeriesExperiment {
    private static final List<String> NAMES = List.of("Tesla T4", "A100", "RTX 4090");

    public OccupancyByBlock() {
        super("transfer.occupancy-by-block", "gpu.occupancy",
                "Resident warps over most warps against the threads a block, for kernels with their registers as compiled for sm_75 and for a kernel with 128 registers, on three devices.",
                "LeastLimit; register counts of NVIDIA's PTX compiler (nvPTXCompiler of JCuda 12.6)");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "device", "name", "kernel", "name", "threads", "threads/block",
                "occupancy", "1");
        List<LabKernels.Resources> kernels = LabKernels.resources().stream().filter(one -> one.architecture().equals(
                "sm_75") && List.of("vadd", "transpose_padded").contains(one.kernel())).toList();
        for (int device = 0; device < NAMES.size(); device++) {
            Occupancy.Limits limits = OccupancyConcept.DEVICES.get(device);
            for (LabKernels.Resources kernel : kernels)
                curve(table, NAMES.get(device), kernel.kernel() + " (" + kernel.registers() + " registers)", limits,
                        kernel.registers(), kernel.sharedBytes());
            curve(table, NAMES.get(device), "128 registers", limits, 128, 0);
        }
        kernels.forEach(kernel -> table.metric("registers-" + kernel.kernel(), kernel.registers(), "registers"));
        return table.measured();
    }

    private static void curve(SeriesTable table, String device, String kernel, Occupancy.Limits limits, int registers,
            int sharedBytes) {
        for (int threads = 32; threads <= 1024; threads += 32) {
            int blocks = new LeastLimit().blocksPerSm(threads, registers, sharedBytes, limits);
            double occupancy = (double) blocks * Math.ceilDiv(threads, 32) / limits.warps();
            table.row(THEORY, device, kernel, threads, occupancy);
            if (threads == 256)
                table.metric("%s-%s-256".formatted(device, kernel.replaceFirst(" \\(.*", ""))
                        .toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), occupancy, "1");
        }
    }
}
