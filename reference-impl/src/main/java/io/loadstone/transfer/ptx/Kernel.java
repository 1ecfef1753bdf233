package io.loadstone.transfer.ptx;

import java.util.List;

/// A kernel that can be run.
///
/// @param name its name in the source
/// @param parameters in order
/// @param registers virtual registers a thread
/// @param sharedBytes shared memory a block
/// @param code its instructions
public record Kernel(String name, List<Parameter> parameters, int registers, int sharedBytes, List<Instruction> code) {

    public Kernel {
        parameters = List.copyOf(parameters);
        code = List.copyOf(code);
    }

    /// A parameter's place in the block of parameters.
    ///
    /// @param name its name in the PTX text
    /// @param offset first byte, a multiple of `bytes`
    /// @param bytes its size
    public record Parameter(String name, int offset, int bytes) {}

    /// Bytes of all parameters.
    public int parameterBytes() {
        return parameters.isEmpty() ? 0 : parameters.getLast().offset() + parameters.getLast().bytes();
    }
}
