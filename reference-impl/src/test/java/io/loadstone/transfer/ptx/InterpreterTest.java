package io.loadstone.transfer.ptx;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.transfer.gpu.Arguments;
import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.LabKernels;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The interpreter's results are the kernels' results, and its counts are the reference counts.
class InterpreterTest {
    private static final Ptx PTX = Ptx.parse(LabKernels.ptx());
    private static final long BASE = 1 << 20;
    private static final int WORDS = 1 << 13;

    private final MemorySegment memory = Arena.ofAuto().allocate(64L * WORDS, 256);

    private Traffic run(String name, Grid grid, Object... arguments) {
        Kernel kernel = Objects.requireNonNull(PTX.kernels().get(name));
        return Interpreter.run(kernel, grid, 0, Arguments.pack(name, kernel.parameters(), arguments),
                (address, bytes) -> address < BASE || address - BASE > memory.byteSize() - bytes
                        ? null
                        : memory.asSlice(address - BASE, bytes),
                10_000_000);
    }

    private static Gpu.Buffer at(long byteOffset) {
        return new Gpu.Buffer(BASE + byteOffset, 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 8", "4, 16", "8, 32", "16, 32"})
    void stridedLoadsTakeTheReferenceSectors(int stride, double sectors) {
        Traffic traffic = run("strided", Grid.linear(2, 256), 512, stride, at(0), at(48L * WORDS));

        assertThat(traffic.loads().requests()).isEqualTo(16);
        assertThat(traffic.loads().perRequest()).isEqualTo(sectors);
        assertThat(traffic.stores().perRequest()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 5", "8, 4", "31, 5"})
    void shiftedLoadsTakeTheReferenceSectors(int offset, double sectors) {
        Traffic traffic = run("offset", Grid.linear(2, 256), 512, offset, at(0), at(48L * WORDS));

        assertThat(traffic.loads().perRequest()).isEqualTo(sectors);
    }

    @ParameterizedTest
    @CsvSource({"transpose_naive, 32, 0, 0", "transpose_conflict, 4, 1, 32", "transpose_padded, 4, 1, 1"})
    void transposesTakeTheReferenceSectorsAndWavefronts(String kernel, double stores, double sharedStores,
            double sharedLoads) {
        int width = 64;
        IntStream.range(0, width * width).forEach(i -> memory.setAtIndex(JAVA_FLOAT, i, i));

        Traffic traffic = run(kernel, new Grid(2, 2, 1, 32, 8, 1), at(0), at(4L * width * width), width);

        assertThat(traffic.loads().perRequest()).isEqualTo(4);
        assertThat(traffic.stores().perRequest()).isEqualTo(stores);
        assertThat(traffic.sharedStores().perRequest()).isEqualTo(sharedStores);
        assertThat(traffic.sharedLoads().perRequest()).isEqualTo(sharedLoads);
        for (int y = 0; y < width; y++)
            for (int x = 0; x < width; x++)
                assertThat(memory.getAtIndex(JAVA_FLOAT, width * (width + x) + y))
                        .isEqualTo(y * width + x);
    }

    @Test
    void threadsBeyondTheEndTakeNoPart() {
        IntStream.range(0, 64).forEach(i -> memory.setAtIndex(JAVA_INT, i, i));

        Traffic traffic = run("increment", Grid.linear(2, 32), 40, 7, at(0));

        assertThat(IntStream.range(0, 64).map(i -> memory.getAtIndex(JAVA_INT, i)))
                .isEqualTo(IntStream.range(0, 64).mapToObj(i -> i < 40 ? i + 7 : i).toList());
        assertThat(traffic.loads().bytes()).isEqualTo(160);
        assertThat(traffic.loads().units()).isEqualTo(4 + 1);
    }

    @Test
    void bytesBecomeNormalisedFloats() {
        IntStream.range(0, 256).forEach(i -> memory.set(JAVA_BYTE, i, (byte) i));

        run("normalize", Grid.linear(1, 256), 256, 2f, -1f, at(0), at(1024));

        for (int i = 0; i < 256; i++)
            assertThat(memory.getAtIndex(JAVA_FLOAT, 256 + i)).isEqualTo(2f * i - 1f);
    }

    @Test
    void loopsRunAsOftenAsTheyShould() {
        memory.setAtIndex(JAVA_FLOAT, 0, 1f);
        float expected = 1f;
        for (int i = 0; i < 7; i++)
            expected = Math.fma(expected, 1.0001f, 0.5f);

        run("spin", Grid.linear(1, 32), at(0), 1, 7);

        assertThat(memory.getAtIndex(JAVA_FLOAT, 0)).isEqualTo(expected);
    }

    @Test
    void aChainIsFollowedToItsEnd() {
        IntStream.range(0, 100).forEach(i -> memory.setAtIndex(JAVA_INT, i, (i + 37) % 100));

        Traffic traffic = run("chase", Grid.linear(1, 1), at(0), 11, at(4000), at(4096));

        assertThat(memory.getAtIndex(JAVA_INT, 1000)).isEqualTo(11 * 37 % 100);
        assertThat(traffic.loads().requests()).isEqualTo(11);
    }

    @Test
    void aHeldStreamIsLetGoWhenItsCyclesHaveGoneBy() {
        memory.set(JAVA_INT, 0, 0);

        assertThat(run("hold", Grid.linear(1, 1), at(0), 1000L).instructions()).isBetween(1000L, 1020L);
    }

    @Test
    void aKernelThatLeavesItsMemoryIsStopped() {
        assertThatThrownBy(() -> run("increment", Grid.linear(1, 32), 32, 1, at(memory.byteSize() - 64)))
                .isInstanceOfSatisfying(PtxException.class,
                        e -> assertThat(e.reason()).isEqualTo(PtxException.Reason.ILLEGAL_ADDRESS))
                .hasMessageContaining("thread 16");
        assertThatThrownBy(() -> run("increment", Grid.linear(1, 32), 32, 1, at(2)))
                .isInstanceOfSatisfying(PtxException.class,
                        e -> assertThat(e.reason()).isEqualTo(PtxException.Reason.MISALIGNED_ADDRESS));
        memory.set(JAVA_INT, 0, 0);
        assertThatThrownBy(() -> run("hold", Grid.linear(1, 1), at(0), Long.MAX_VALUE))
                .isInstanceOfSatisfying(PtxException.class,
                        e -> assertThat(e.reason()).isEqualTo(PtxException.Reason.TIMEOUT));
    }

    @Test
    void textThatIsNoPtxOrTooNewIsRefused() {
        assertThatThrownBy(() -> Ptx.parse("int main() {}")).hasMessageContaining("no PTX");
        assertThatThrownBy(() -> Ptx.parse(LabKernels.ptx().replace(".version 6.4", ".version 9.0")))
                .hasMessageContaining("newer");
        assertThatThrownBy(() -> Ptx.parse(LabKernels.ptx().replace("add.f32", "tex.2d.v4.f32")))
                .hasMessageContaining("vadd").hasMessageContaining("tex.2d");
        assertThatThrownBy(() -> Ptx.parse(LabKernels.ptx().replaceFirst("bra\\s+\\$\\w+", "bra nowhere")))
                .hasMessageContaining("no such label");
        assertThat(PTX.version()).isEqualTo("6.4");
        assertThat(PTX.target()).isEqualTo("sm_75");
    }
}
