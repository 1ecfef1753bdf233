package io.loadstone.transfer.jcuda;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jcuda.driver.JCudaDriver;

/// Whether this machine has a CUDA driver that JCuda can be let loose on.
///
/// It must be asked before any class of JCuda's is: without a driver the binding's static initialiser fails for ever, and
/// a symbol that the driver lacks ends the process when it is first called.
public sealed interface CudaDriver {

    /// The driver's file name, as the bindings ask for it.
    String LIBRARY = "libcuda.so.1";

    /// There is a driver with everything that is needed.
    record Usable() implements CudaDriver {}

    /// There is none, or it lacks something.
    ///
    /// @param what is missing, in a line
    /// @param advice what to do, in a line
    record Unusable(String what, String advice) implements CudaDriver {}

    /// The functions of the driver that [JCudaGpu] calls, as the library exports them.
    List<String> NEEDED = List.of("cuInit", "cuDriverGetVersion", "cuDeviceGetCount", "cuDeviceGet", "cuDeviceGetName",
            "cuDeviceGetAttribute", "cuCtxCreate_v2", "cuCtxDestroy_v2", "cuCtxSetCurrent", "cuCtxSynchronize",
            "cuMemAlloc_v2", "cuMemFree_v2", "cuMemGetInfo_v2", "cuMemAllocManaged", "cuMemHostAlloc", "cuMemFreeHost",
            "cuMemHostRegister_v2", "cuMemHostUnregister", "cuMemsetD8_v2", "cuMemcpyHtoD_v2", "cuMemcpyDtoH_v2",
            "cuMemcpyHtoDAsync_v2", "cuMemcpyDtoHAsync_v2", "cuMemcpyDtoDAsync_v2", "cuStreamCreate",
            "cuStreamDestroy_v2", "cuStreamSynchronize", "cuStreamWaitEvent", "cuEventCreate", "cuEventDestroy_v2",
            "cuEventRecord", "cuEventSynchronize", "cuEventQuery", "cuEventElapsedTime", "cuModuleLoadDataEx",
            "cuModuleUnload", "cuModuleGetFunction", "cuLaunchKernel");

    /// Looks for the system's driver.
    static CudaDriver find() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        if (!os.contains("linux") || !(arch.equals("amd64") || arch.equals("x86_64"))) {
            return new Unusable("no CUDA path on %s %s".formatted(os, arch),
                    "use Linux on x86-64 for a real GPU; the model works everywhere");
        }
        return probe(LIBRARY);
    }

    /// Looks into one library.
    ///
    /// @param library a name that the system's loader knows, or a path
    @SuppressWarnings("restricted") // looking for the driver is what it is for
    static CudaDriver probe(String library) {
        if (!hasBindings()) {
            return new Unusable("JCuda's native library for Linux is not on the class path",
                    "add org.jcuda:jcuda-natives:12.6.0:linux-x86_64");
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup symbols = library.contains("/")
                    ? SymbolLookup.libraryLookup(Path.of(library), arena)
                    : SymbolLookup.libraryLookup(library, arena);
            List<String> missing = NEEDED.stream().filter(name -> symbols.find(name).isEmpty()).toList();
            return missing.isEmpty()
                    ? new Usable()
                    : new Unusable("%s lacks %s".formatted(library, String.join(", ", missing)),
                            "update the NVIDIA driver: 470 or newer has all of them");
        } catch (IllegalArgumentException e) {
            return new Unusable("no CUDA driver: %s cannot be loaded".formatted(library),
                    "install the NVIDIA driver for a real GPU; the model works without");
        }
    }

    private static boolean hasBindings() {
        // The class literal does not initialise the class.
        return JCudaDriver.class.getResource("/lib/libJCudaDriver-12.6.0-linux-x86_64.so") != null;
    }
}
