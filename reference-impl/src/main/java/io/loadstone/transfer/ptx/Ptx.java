package io.loadstone.transfer.ptx;

import io.loadstone.transfer.ptx.PtxException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A parsed PTX text: its kernels by name.
///
/// The subset is what nvcc makes of the labs' kernels: 32- and 64-bit integers, `f32`, bytes; parameters, global and
/// shared memory, barriers, branches. Calls, textures, atomics, warp shuffles and vector accesses are refused.
///
/// Source: NVIDIA, PTX ISA 6.4.
///
/// @param version of the instruction set, for example `6.4`
/// @param target for example `sm_75`
/// @param kernels by name
public record Ptx(String version, String target, Map<String, Kernel> kernels) {

    /// The newest instruction set that is read, in tenths: what a 12.6 driver takes is 8.5.
    private static final int NEWEST = 85;
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("\\.version\\s+(\\d+)\\.(\\d+)");
    private static final Pattern TARGET = Pattern.compile("\\.target\\s+(\\w+)");
    private static final Pattern ENTRY = Pattern.compile("\\.entry\\s+([\\w$]+)\\s*\\(([^)]*)\\)[^{;]*\\{");
    private static final Pattern PARAMETER = Pattern
            .compile("\\.param\\s+(?:\\.align\\s+\\d+\\s+)?\\.(\\w+)\\s+([\\w$]+)");

    /// Reads a text.
    ///
    /// @throws PtxException MALFORMED or UNSUPPORTED, with the line it does not know
    public static Ptx parse(String text) {
        String bare = COMMENT.matcher(text).replaceAll(" ");
        Matcher version = VERSION.matcher(bare);
        Matcher target = TARGET.matcher(bare);
        if (!version.find() || !target.find())
            throw new PtxException(Reason.MALFORMED, "no .version and .target: this is no PTX");
        int tenths = Integer.parseInt(version.group(1)) * 10 + Integer.parseInt(version.group(2));
        if (tenths > NEWEST) {
            throw new PtxException(Reason.UNSUPPORTED, "PTX %s.%s is newer than the 8.5 of a 12.6 driver"
                    .formatted(version.group(1), version.group(2)));
        }
        Map<String, Kernel> kernels = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(bare);
        while (entry.find()) {
            List<Kernel.Parameter> parameters = parameters(entry.group(2));
            String body = bare.substring(entry.end(), endOfBody(bare, entry.end(), entry.group(1)));
            kernels.put(entry.group(1), new KernelReader(entry.group(1), parameters).read(body));
        }
        return new Ptx(version.group(1) + "." + version.group(2), target.group(1), Map.copyOf(kernels));
    }

    /// The parameters of every kernel of a text, whether or not its instructions are in the subset.
    ///
    /// @throws PtxException UNSUPPORTED for a parameter that is no plain number
    public static Map<String, List<Kernel.Parameter>> signatures(String text) {
        Map<String, List<Kernel.Parameter>> signatures = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(COMMENT.matcher(text).replaceAll(" "));
        while (entry.find())
            signatures.put(entry.group(1), parameters(entry.group(2)));
        return signatures;
    }

    private static int endOfBody(String text, int start, String name) {
        int depth = 1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0)
                return i;
        }
        throw new PtxException(Reason.MALFORMED, "kernel " + name + " has no closing brace");
    }

    private static List<Kernel.Parameter> parameters(String list) {
        var parameters = new ArrayList<Kernel.Parameter>();
        Matcher parameter = PARAMETER.matcher(list);
        int end = 0;
        while (parameter.find()) {
            Type type = Type.of(parameter.group(1));
            if (type == null)
                throw new PtxException(Reason.UNSUPPORTED, "a parameter of type ." + parameter.group(1));
            int offset = Math.ceilDiv(end, type.bytes()) * type.bytes();
            parameters.add(new Kernel.Parameter(parameter.group(2), offset, type.bytes()));
            end = offset + type.bytes();
        }
        return parameters;
    }
}
