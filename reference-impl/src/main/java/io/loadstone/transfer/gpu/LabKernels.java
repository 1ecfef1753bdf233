package io.loadstone.transfer.gpu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The kernels of the transfer lab, as PTX text for compute capability 7.5 and newer. Their CUDA C source lies beside it.
public final class LabKernels {
    private static final String FILE = "/io/loadstone/transfer/kernels/transfer.ptx";

    private LabKernels() {}

    /// The PTX text.
    public static String ptx() {
        try (InputStream in = LabKernels.class.getResourceAsStream(FILE)) {
            if (in == null)
                throw new IllegalStateException(FILE + " is missing: build reference-impl again");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
