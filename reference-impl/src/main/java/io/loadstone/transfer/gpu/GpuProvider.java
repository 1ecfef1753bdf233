package io.loadstone.transfer.gpu;

import java.util.ServiceLoader;

/// Opens real devices. `gpu-labs/jcuda` has one, found by [ServiceLoader]: nothing else needs JCuda to be there.
@FunctionalInterface
public interface GpuProvider {

    /// Opens a device.
    ///
    /// @param ordinal the device's number, from 0
    Opened open(int ordinal);

    /// Opens a device of the provider on the class path.
    static Opened first(int ordinal) {
        return ServiceLoader.load(GpuProvider.class).findFirst().map(provider -> provider.open(ordinal))
                .orElseGet(() -> new Opened.Unavailable(true, "JCuda is not on the class path",
                        "start through ./loadstone, which builds gpu-labs/jcuda"));
    }
}
