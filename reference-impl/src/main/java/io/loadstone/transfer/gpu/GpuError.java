package io.loadstone.transfer.gpu;

/// The errors of a CUDA driver that the port tells apart, and what to do about each.
public enum GpuError {
    INVALID_VALUE(1, "CUDA_ERROR_INVALID_VALUE", "check sizes, offsets and handles of the call named here"),
    OUT_OF_MEMORY(2, "CUDA_ERROR_OUT_OF_MEMORY",
            "free buffers, use smaller batches, or end other programs on the device (nvidia-smi lists them)"),
    NOT_INITIALIZED(3, "CUDA_ERROR_NOT_INITIALIZED", "open the device anew"),
    DEINITIALIZED(4, "CUDA_ERROR_DEINITIALIZED", "the program is ending; use no device in shutdown hooks"),
    NO_DEVICE(100, "CUDA_ERROR_NO_DEVICE",
            "the driver sees no GPU: look at nvidia-smi, CUDA_VISIBLE_DEVICES, and the container's --gpus"),
    INVALID_DEVICE(101, "CUDA_ERROR_INVALID_DEVICE", "ask for a device number that nvidia-smi lists"),
    INVALID_CONTEXT(201, "CUDA_ERROR_INVALID_CONTEXT",
            "use the device from one thread at a time, and not after close()"),
    NO_BINARY_FOR_GPU(209, "CUDA_ERROR_NO_BINARY_FOR_GPU", "load PTX text, not a cubin of another architecture"),
    INVALID_PTX(218, "CUDA_ERROR_INVALID_PTX",
            "the PTX is damaged; regenerate it with the command in its .cu file"),
    UNSUPPORTED_PTX_VERSION(222, "CUDA_ERROR_UNSUPPORTED_PTX_VERSION",
            "the driver is older than the PTX: update the driver, or lower the .version line of the PTX"),
    INVALID_HANDLE(400, "CUDA_ERROR_INVALID_HANDLE", "the stream, event or module is closed, or of another device"),
    NOT_FOUND(500, "CUDA_ERROR_NOT_FOUND", "the module has no kernel of that name"),
    NOT_READY(600, "CUDA_ERROR_NOT_READY", "wait for the event first"),
    ILLEGAL_ADDRESS(700, "CUDA_ERROR_ILLEGAL_ADDRESS",
            "a kernel left its buffers; the context is lost, open the device anew"),
    LAUNCH_OUT_OF_RESOURCES(701, "CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES",
            "use fewer threads a block, or fewer registers or less shared memory a thread"),
    LAUNCH_TIMEOUT(702, "CUDA_ERROR_LAUNCH_TIMEOUT",
            "the kernel ran too long; the context is lost, open the device anew"),
    ALREADY_REGISTERED(712, "CUDA_ERROR_HOST_MEMORY_ALREADY_REGISTERED", "register each piece of memory once"),
    NOT_REGISTERED(713, "CUDA_ERROR_HOST_MEMORY_NOT_REGISTERED", "unregister only what was registered"),
    MISALIGNED_ADDRESS(716, "CUDA_ERROR_MISALIGNED_ADDRESS",
            "a kernel used an address that is no multiple of the word's size; the context is lost"),
    LAUNCH_FAILED(719, "CUDA_ERROR_LAUNCH_FAILED", "the kernel failed; the context is lost, open the device anew"),
    NOT_SUPPORTED(801, "CUDA_ERROR_NOT_SUPPORTED", "this driver or device cannot do it"),
    SYSTEM_DRIVER_MISMATCH(803, "CUDA_ERROR_SYSTEM_DRIVER_MISMATCH",
            "kernel module and libcuda.so.1 differ: reboot, or install both from one release"),
    UNKNOWN(999, "CUDA_ERROR_UNKNOWN", "look at dmesg for messages of the driver; reloading it often helps");

    private final int code;
    private final String cuda;
    private final String advice;

    GpuError(int code, String cuda, String advice) {
        this.code = code;
        this.cuda = cuda;
        this.advice = advice;
    }

    /// The driver's number.
    public int code() {
        return code;
    }

    /// The driver's name, `CUDA_ERROR_...`.
    public String cuda() {
        return cuda;
    }

    /// What to do, in one line.
    public String advice() {
        return advice;
    }

    /// Whether the context is lost: every later call fails with the same error.
    public boolean losesContext() {
        return this == ILLEGAL_ADDRESS || this == LAUNCH_TIMEOUT || this == MISALIGNED_ADDRESS || this == LAUNCH_FAILED;
    }

    /// The error with a number; [#UNKNOWN] for a number that is not listed.
    public static GpuError of(int code) {
        for (GpuError error : values()) {
            if (error.code == code)
                return error;
        }
        return UNKNOWN;
    }
}
