package io.loadstone.transfer.gpu;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// What this machine's CUDA driver says of itself, asked without JCuda: is there one, does its first device open, and does
/// it take the lab's kernels. Never throws and never calls what is not there.
///
/// @param missing whether there is no driver at all, so that nothing is broken
/// @param usable whether everything that was asked worked
/// @param what was found, in a line; a driver's error by its CUDA name
/// @param advice what to do and what works regardless, in a line; empty if usable
public record DriverLook(boolean missing, boolean usable, String what, String advice) {
    /// The driver's file name on Linux.
    public static final String LIBRARY = "libcuda.so.1";
    /// What a machine without a GPU still does.
    public static final String WITHOUT = "everything but the curve of a real device works without: tasks, model and kernels need none";

    /// Looks at the system's driver.
    public static DriverLook look() {
        String os = System.getProperty("os.name", "");
        String arch = System.getProperty("os.arch", "");
        if (!os.toLowerCase(Locale.ROOT).contains("linux") || !(arch.equals("amd64") || arch.equals("x86_64")))
            return absent("no CUDA path on %s %s, only on Linux x86-64".formatted(os, arch));
        return look(LIBRARY);
    }

    private static DriverLook absent(String what) {
        return new DriverLook(true, false, what, WITHOUT);
    }

    /// Looks at one library.
    @SuppressWarnings("restricted") // looking for the driver is what it is for
    static DriverLook look(String library) {
        try (Arena arena = Arena.ofConfined()) {
            return new Asked(SymbolLookup.libraryLookup(library, arena), arena).look();
        } catch (IllegalArgumentException e) {
            return absent("no NVIDIA driver (" + library + ")");
        } catch (GpuException e) {
            return new DriverLook(false, false, library + " loads, but answers " + e.getMessage(), WITHOUT);
        }
    }

    /// The driver's functions, by name.
    private record Asked(SymbolLookup driver, Arena arena) {

        DriverLook look() {
            call("cuInit", 0);
            MemorySegment number = arena.allocate(JAVA_LONG, 2);
            call("cuDriverGetVersion", number);
            int version = number.get(JAVA_INT, 0);
            call("cuDeviceGetCount", number);
            int count = number.get(JAVA_INT, 0);
            if (count == 0)
                throw new GpuException(GpuError.NO_DEVICE, "cuDeviceGetCount");
            call("cuDeviceGet", number, 0);
            int device = number.get(JAVA_INT, 0);
            MemorySegment name = arena.allocate(JAVA_BYTE, 256);
            call("cuDeviceGetName", name, 256, device);
            MemorySegment context = arena.allocate(ADDRESS);
            call("cuCtxCreate_v2", context, 0, device);
            try {
                call("cuMemGetInfo_v2", number, number.asSlice(8));
                long free = number.get(JAVA_LONG, 0);
                MemorySegment module = arena.allocate(ADDRESS);
                call("cuModuleLoadDataEx", module, arena.allocateFrom(LabKernels.ptx()), 0, MemorySegment.NULL,
                        MemorySegment.NULL);
                String first = count == 1
                        ? name.getString(0)
                        : "%d devices, the first a %s".formatted(count, name
                                .getString(0));
                return new DriverLook(false, true, String.format(Locale.ROOT,
                        "%s, %.1f GB free, driver for CUDA %d.%d, takes the lab's kernels", first, free / 1e9, version
                                / 1000,
                        version % 1000 / 10), "");
            } finally {
                call("cuCtxDestroy_v2", context.get(ADDRESS, 0));
            }
        }

        /// Calls a function whose parameters are pointers and 32-bit integers.
        @SuppressWarnings("restricted") // it has been found in the driver
        private void call(String function, Object... arguments) {
            MemorySegment symbol = driver.find(function)
                    .orElseThrow(() -> new GpuException(GpuError.NOT_FOUND, function + ", which this library lacks"));
            var parameters = new MemoryLayout[arguments.length];
            for (int i = 0; i < arguments.length; i++)
                parameters[i] = arguments[i] instanceof Integer ? JAVA_INT : ADDRESS;
            MethodHandle handle = Linker.nativeLinker().downcallHandle(symbol,
                    FunctionDescriptor.of(JAVA_INT, parameters));
            int answer;
            try {
                answer = (int) handle.invokeWithArguments(arguments);
            } catch (Throwable e) {
                throw new IllegalStateException(function, e);
            }
            if (answer != 0)
                throw new GpuException(GpuError.of(answer), function);
        }
    }
}
