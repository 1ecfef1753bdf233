package io.loadstone.transfer.jcuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loadstone.transfer.gpu.LabKernels;
import io.loadstone.transfer.ptx.Ptx;
import org.junit.jupiter.api.BeforeAll;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// NVIDIA's own compiler takes the committed PTX, and tells what the kernels need.
class KernelsTest {

    @BeforeAll
    static void needsLinux() {
        assumeTrue(CudaDouble.possible(), "JCuda's PTX compiler comes for Linux on x86-64");
    }

    @Test
    void theCommittedPtxCompilesForTheOldestAndForANewArchitecture() {
        var turing = PtxCompiler.resources(LabKernels.ptx(), "sm_75");
        var ada = PtxCompiler.resources(LabKernels.ptx(), "sm_89");

        assertThat(turing.keySet()).isEqualTo(Ptx.parse(LabKernels.ptx()).kernels().keySet()).isEqualTo(ada.keySet());
        assertThat(turing.values()).allSatisfy(used -> assertThat(used.registers()).isBetween(1, 255));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sm_75", "sm_89"})
    void theCommittedRegisterCountsAreTheCompilers(String architecture) {
        var committed = LabKernels.resources().stream().filter(one -> one.architecture().equals(architecture))
                .collect(Collectors.toMap(LabKernels.Resources::kernel,
                        one -> new PtxCompiler.Resources(one.registers(), one.sharedBytes())));

        assertThat(committed).isEqualTo(PtxCompiler.resources(LabKernels.ptx(), architecture));
    }

    @Test
    void theCompilerAndTheInterpreterAgreeAboutSharedMemory() {
        var compiled = PtxCompiler.resources(LabKernels.ptx(), "sm_75");

        Ptx.parse(LabKernels.ptx()).kernels().forEach((name, kernel) -> assertThat(compiled.get(name))
                .extracting(PtxCompiler.Resources::sharedBytes).isEqualTo(kernel.sharedBytes()));
        assertThat(compiled.get("transpose_padded")).extracting(PtxCompiler.Resources::sharedBytes)
                .isEqualTo(4 * 32 * 33);
    }

    @Test
    void whatDoesNotCompileIsRefusedWithTheCompilersMessage() {
        assertThatThrownBy(() -> PtxCompiler.resources(LabKernels.ptx().replace("add.f32", "odd.f32"), "sm_75"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("odd");
    }
}
