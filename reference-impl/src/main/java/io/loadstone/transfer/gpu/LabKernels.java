package io.loadstone.transfer.gpu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The kernels of the transfer lab, as PTX text for compute capability 7.5 and newer. Their CUDA C source lies beside it.
public final class LabKernels {
    private static final String FILE = "/io/loadstone/transfer/kernels/transfer.ptx";
    private static final String RESOURCES = "/io/loadstone/transfer/kernels/resources.csv";

    private LabKernels() {}

    /// The PTX text.
    public static String ptx() {
        return text(FILE);
    }

    /// What NVIDIA's PTX compiler says a kernel takes of a multiprocessor.
    ///
    /// @param architecture for example `sm_75`
    /// @param registers 32-bit registers a thread
    /// @param sharedBytes shared memory a block
    public record Resources(String kernel, String architecture, int registers, int sharedBytes) {}

    /// The compiler's answers for all kernels, as committed. `gpu-labs/jcuda` has the compiler, and a test that asks it again.
    public static List<Resources> resources() {
        return text(RESOURCES).lines().skip(1).map(line -> line.split(",", -1))
                .map(cells -> new Resources(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3])))
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = LabKernels.class.getResourceAsStream(file)) {
            if (in == null)
                throw new IllegalStateException(file + " is missing: build reference-impl again");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
