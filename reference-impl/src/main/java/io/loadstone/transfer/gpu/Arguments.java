package io.loadstone.transfer.gpu;

import io.loadstone.transfer.ptx.Kernel.Parameter;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// Puts the arguments of a launch into the block of bytes that a kernel reads them from.
public final class Arguments {
    private Arguments() {}

    /// Packs arguments, each at its parameter's offset.
    ///
    /// @throws GpuException INVALID_VALUE if number or sizes differ; a driver would read whatever lies beyond
    public static MemorySegment pack(String kernel, List<Parameter> parameters, Object... arguments) {
        if (parameters.size() != arguments.length) {
            throw new GpuException(GpuError.INVALID_VALUE, "launch of %s: it takes %d arguments, got %d".formatted(
                    kernel, parameters.size(), arguments.length));
        }
        int bytes = parameters.isEmpty() ? 0 : parameters.getLast().offset() + parameters.getLast().bytes();
        MemorySegment block = MemorySegment.ofArray(new long[Math.ceilDiv(Math.max(1, bytes), Long.BYTES)]);
        for (int i = 0; i < arguments.length; i++)
            put(block, kernel, parameters.get(i), arguments[i]);
        return block;
    }

    private static void put(MemorySegment block, String kernel, Parameter parameter, Object argument) {
        int bytes = argument instanceof Integer || argument instanceof Float ? Integer.BYTES : Long.BYTES;
        if (bytes != parameter.bytes()) {
            throw new GpuException(GpuError.INVALID_VALUE, "launch of %s: parameter %s has %d bytes, %s has %d"
                    .formatted(kernel, parameter.name(), parameter.bytes(), argument, bytes));
        }
        switch (argument) {
            case Integer number -> block.set(ValueLayout.JAVA_INT, parameter.offset(), number);
            case Float number -> block.set(ValueLayout.JAVA_FLOAT, parameter.offset(), number);
            case Long number -> block.set(ValueLayout.JAVA_LONG, parameter.offset(), number);
            case Gpu.Buffer buffer -> block.set(ValueLayout.JAVA_LONG, parameter.offset(), buffer.address());
            default -> throw new IllegalArgumentException(
                    "an argument must be an Integer, Long, Float or Buffer, got " + argument.getClass().getName());
        }
    }
}
