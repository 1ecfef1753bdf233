package io.loadstone.transfer.jcuda;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;

/// NVIDIA's PTX compiler, which comes with JCuda and needs neither a GPU nor a driver: it tells what a kernel takes of a
/// multiprocessor.
public final class PtxCompiler {
    private static final Pattern ENTRY = Pattern.compile("Compiling entry function '([^']+)'");
    private static final Pattern USED = Pattern.compile("Used (\\d+) registers(?:.*?(\\d+) bytes smem)?");

    private PtxCompiler() {}

    /// What a kernel takes.
    ///
    /// @param registers 32-bit registers a thread
    /// @param sharedBytes shared memory a block
    public record Resources(int registers, int sharedBytes) {}

    /// Compiles PTX text for an architecture.
    ///
    /// @param architecture for example `sm_75`
    /// @return what each kernel takes, by name
    /// @throws IllegalArgumentException with the compiler's message, if the text does not compile
    public static Map<String, Resources> resources(String ptx, String architecture) {
        JNvPTXCompiler.setExceptionsEnabled(false);
        byte[] text = (ptx + "\0").getBytes(StandardCharsets.UTF_8);
        var compiler = new nvPTXCompilerHandle();
        int created = JNvPTXCompiler.nvPTXCompilerCreate(compiler, text.length, text);
        if (created != 0)
            throw new IllegalStateException("nvPTXCompilerCreate answers " + created);
        try {
            String[] options = {"--gpu-name=" + architecture, "--verbose"};
            int compiled = JNvPTXCompiler.nvPTXCompilerCompile(compiler, options.length, options);
            if (compiled != 0)
                throw new IllegalArgumentException(
                        "nvPTXCompilerCompile answers " + compiled + ": " + errors(compiler));
            return read(information(compiler));
        } finally {
            JNvPTXCompiler.nvPTXCompilerDestroy(compiler);
        }
    }

    private static String errors(nvPTXCompilerHandle compiler) {
        long[] size = {0};
        JNvPTXCompiler.nvPTXCompilerGetErrorLogSize(compiler, size);
        byte[] log = new byte[(int) size[0] + 1];
        if (size[0] > 0)
            JNvPTXCompiler.nvPTXCompilerGetErrorLog(compiler, log);
        return new String(log, StandardCharsets.UTF_8).trim();
    }

    private static String information(nvPTXCompilerHandle compiler) {
        long[] size = {0};
        JNvPTXCompiler.nvPTXCompilerGetInfoLogSize(compiler, size);
        byte[] log = new byte[(int) size[0] + 1];
        if (size[0] > 0)
            JNvPTXCompiler.nvPTXCompilerGetInfoLog(compiler, log);
        return new String(log, StandardCharsets.UTF_8);
    }

    private static Map<String, Resources> read(String log) {
        var resources = new TreeMap<String, Resources>();
        String kernel = "";
        for (String line : log.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            Matcher used = USED.matcher(line);
            if (entry.find())
                kernel = entry.group(1);
            else if (used.find())
                resources.put(kernel, new Resources(Integer.parseInt(used.group(1)),
                        used.group(2) == null ? 0 : Integer.parseInt(used.group(2))));
        }
        return resources;
    }
}
