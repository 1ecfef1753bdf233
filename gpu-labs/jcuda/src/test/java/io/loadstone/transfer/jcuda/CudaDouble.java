package io.loadstone.transfer.jcuda;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.loadstone.transfer.gpu.GpuError;
import io.loadstone.transfer.ptx.Grid;
import io.loadstone.transfer.ptx.Interpreter;
import io.loadstone.transfer.ptx.Kernel;
import io.loadstone.transfer.ptx.Ptx;
import io.loadstone.transfer.ptx.PtxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The double of `libcuda.so.1`: built with gcc, loaded before JCuda asks for the real one, its kernels run by the interpreter.
///
/// A process has one: whatever was loaded first stays.
@SuppressWarnings("restricted") // a native library is what it is
final class CudaDouble {
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Pattern IMPLEMENTED = Pattern.compile("CUDA\\((\\w+)");
    private static final Linker LINKER = Linker.nativeLinker();
    private static final long PATIENCE = 10_000_000;

    private final Map<Long, Ptx> modules = new HashMap<>();
    private final MethodHandle calls;
    private final MethodHandle fail;
    private final MethodHandle live;
    private final MethodHandle at;

    private static final class Holder {
        private static final CudaDouble LOADED = new CudaDouble(build("whole", ""));
    }

    /// Whether it can be built here.
    static boolean possible() {
        return System.getProperty("os.name").contains("Linux")
                && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"))
                && Files.isExecutable(Path.of("/usr/bin/gcc")) && Files.exists(FOLDER.resolve("libcuda.c"));
    }

    /// The double of this process.
    static CudaDouble loaded() {
        return Holder.LOADED;
    }

    /// Builds a double.
    ///
    /// @param folder its folder's name
    /// @param missing a symbol that it shall lack, or nothing
    static Path build(String folder, String missing) {
        try {
            String source = Files.readString(FOLDER.resolve("libcuda.c"));
            Set<String> implemented = IMPLEMENTED.matcher(source).results().map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
            String rest = wanted().stream().filter(name -> !implemented.contains(name))
                    .map("__attribute__((visibility(\"default\"))) int %s(void) { return 801; }\n"::formatted)
                    .collect(Collectors.joining());
            Path target = Files.createDirectories(FOLDER.resolve(folder));
            Files.writeString(target.resolve("symbols.c"), rest);
            Path library = target.resolve("libcuda.so.1");
            Process gcc = new ProcessBuilder("/usr/bin/gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror",
                    "-fvisibility=hidden", "-Wl,-soname,libcuda.so.1", "-pthread",
                    missing.isEmpty() ? "-DNOTHING" : "-D" + missing + "=double_lacks_it",
                    FOLDER.resolve("libcuda.c").toString(), target.resolve("symbols.c").toString(), "-o",
                    library.toString()).redirectErrorStream(true).start();
            String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!gcc.waitFor(60, TimeUnit.SECONDS) || gcc.exitValue() != 0)
                throw new IllegalStateException("gcc did not build the double: " + said);
            return library.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The symbols that libJCudaDriver wants of a driver.
    static List<String> wanted() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                CudaDriver.class.getResourceAsStream("jcuda-driver-symbols.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                    .toList();
        }
    }

    CudaDouble(Path library) {
        System.load(library.toString());
        SymbolLookup symbols = SymbolLookup.libraryLookup(library, Arena.global());
        calls = handle(symbols, "double_calls", FunctionDescriptor.of(JAVA_LONG));
        fail = handle(symbols, "double_fail", FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_INT));
        live = handle(symbols, "double_live", FunctionDescriptor.of(JAVA_LONG));
        at = handle(symbols, "double_at", FunctionDescriptor.of(ADDRESS, JAVA_LONG, JAVA_LONG));
        MethodHandle runner = handle(symbols, "double_runner", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS));
        try {
            runner.invoke(
                    upcall("parse", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG), MemorySegment.class,
                            long.class),
                    upcall("find", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS), long.class,
                            MemorySegment.class),
                    upcall("run", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS, JAVA_INT, ADDRESS),
                            long.class, MemorySegment.class, MemorySegment.class, int.class, MemorySegment.class));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle handle(SymbolLookup symbols, String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(symbols.find(name).orElseThrow(), type);
    }

    private MemorySegment upcall(String method, FunctionDescriptor type, Class<?>... parameters)
            throws ReflectiveOperationException {
        MethodHandle target = MethodHandles.lookup().bind(this, method, MethodType.methodType(int.class, parameters));
        return LINKER.upcallStub(target, type, Arena.global());
    }

    /// Lets a call fail: number `call` from now on, from 1.
    void fail(long call, int code) {
        try {
            fail.invoke(call, code);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Calls since the last [#fail].
    long calls() {
        try {
            return (long) calls.invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Buffers, streams, events, modules, functions and contexts that are there.
    long live() {
        try {
            return (long) live.invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    // What follows is called from C: no exception may leave it.

    @SuppressWarnings("unused")
    private int parse(MemorySegment text, long module) {
        try {
            modules.put(module, Ptx.parse(text.reinterpret(Long.MAX_VALUE).getString(0)));
            return 0;
        } catch (PtxException e) {
            return (e.reason() == PtxException.Reason.MALFORMED
                    ? GpuError.INVALID_PTX
                    : GpuError.UNSUPPORTED_PTX_VERSION).code();
        } catch (Throwable e) {
            return GpuError.UNKNOWN.code();
        }
    }

    @SuppressWarnings("unused")
    private int find(long module, MemorySegment name) {
        try {
            String kernel = name.reinterpret(Long.MAX_VALUE).getString(0);
            return Objects.requireNonNull(modules.get(module)).kernels().containsKey(kernel)
                    ? 0
                    : GpuError.NOT_FOUND.code();
        } catch (Throwable e) {
            return GpuError.UNKNOWN.code();
        }
    }

    @SuppressWarnings("unused")
    private int run(long module, MemorySegment name, MemorySegment extents, int shared, MemorySegment parameters) {
        try {
            String wanted = name.reinterpret(Long.MAX_VALUE).getString(0);
            Kernel kernel = Objects.requireNonNull(Objects.requireNonNull(modules.get(module)).kernels().get(wanted));
            int[] g = extents.reinterpret(6 * JAVA_INT.byteSize()).toArray(JAVA_INT);
            MemorySegment pointers = parameters.reinterpret(kernel.parameters().size() * ADDRESS.byteSize());
            MemorySegment block = MemorySegment.ofArray(new long[1 + kernel.parameterBytes() / 8]);
            for (int i = 0; i < kernel.parameters().size(); i++) {
                Kernel.Parameter parameter = kernel.parameters().get(i);
                MemorySegment value = pointers.getAtIndex(ADDRESS, i).reinterpret(parameter.bytes());
                block.asSlice(parameter.offset(), parameter.bytes()).copyFrom(value);
            }
            Interpreter.run(kernel, new Grid(g[0], g[1], g[2], g[3], g[4], g[5]), shared, block, this::memory,
                    PATIENCE);
            return 0;
        } catch (PtxException e) {
            return switch (e.reason()) {
                case ILLEGAL_ADDRESS -> GpuError.ILLEGAL_ADDRESS.code();
                case MISALIGNED_ADDRESS -> GpuError.MISALIGNED_ADDRESS.code();
                case TIMEOUT -> GpuError.LAUNCH_TIMEOUT.code();
                case MALFORMED, UNSUPPORTED -> GpuError.LAUNCH_FAILED.code();
            };
        } catch (Throwable e) {
            return GpuError.LAUNCH_FAILED.code();
        }
    }

    private @Nullable MemorySegment memory(long address, int bytes) {
        try {
            MemorySegment found = (MemorySegment) at.invoke(address, (long) bytes);
            return found.address() == 0 ? null : found.reinterpret(bytes);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
