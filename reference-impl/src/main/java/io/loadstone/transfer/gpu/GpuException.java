package io.loadstone.transfer.gpu;

/// A call that a device refused, or an earlier launch that failed: the error's CUDA name, the call, and what to do.
public final class GpuException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final GpuError error;

    /// @param error the device's answer
    /// @param call what was asked of it, with its arguments
    public GpuException(GpuError error, String call) {
        super("%s (%d) in %s: %s".formatted(error.cuda(), error.code(), call, error.advice()));
        this.error = error;
    }

    /// The same for a number that [GpuError] may not list.
    ///
    /// @param code the device's answer
    /// @param name the driver's name for it
    public GpuException(int code, String name, String call) {
        super("%s (%d) in %s: %s".formatted(name, code, call, GpuError.of(code).advice()));
        this.error = GpuError.of(code);
    }

    /// The device's answer.
    public GpuError error() {
        return error;
    }
}
