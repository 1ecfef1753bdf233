package io.loadstone.transfer.jcuda;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.transfer.gpu.Attribute;
import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.Gpu.Buffer;
import io.loadstone.transfer.gpu.Gpu.Event;
import io.loadstone.transfer.gpu.Gpu.Function;
import io.loadstone.transfer.gpu.Gpu.Stream;
import io.loadstone.transfer.gpu.GpuError;
import io.loadstone.transfer.gpu.GpuException;
import io.loadstone.transfer.gpu.HostMemory;
import io.loadstone.transfer.gpu.LabKernels;
import io.loadstone.transfer.ptx.Grid;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every [Gpu] keeps. A subclass supplies the device.
abstract class GpuContract {
    private static final int N = 1 << 12;

    @SuppressWarnings("NullAway.Init")
    private Gpu gpu;

    abstract Gpu open();

    @BeforeEach
    void openDevice() {
        gpu = open();
    }

    @AfterEach
    void closeDevice() {
        gpu.close();
    }

    private MemorySegment numbers(HostMemory kind) {
        MemorySegment host = gpu.host(kind, 4L * N);
        for (int i = 0; i < N; i++)
            host.setAtIndex(JAVA_INT, i, i);
        return host;
    }

    private int[] read(Buffer buffer) {
        int[] back = new int[(int) (buffer.bytes() / 4)];
        gpu.toHost(MemorySegment.ofArray(back), buffer, 0);
        return back;
    }

    private static void refused(GpuError error, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(GpuException.class,
                e -> assertThat(e.error()).isEqualTo(error)).hasMessageContaining(error.cuda());
    }

    @Test
    void tellsWhatItIs() {
        assertThat(gpu.name()).isNotBlank();
        assertThat(gpu.attribute(Attribute.WARP_SIZE)).isEqualTo(32);
        assertThat(gpu.attribute(Attribute.MAX_REGISTERS_PER_MULTIPROCESSOR)).isGreaterThanOrEqualTo(32_768);
        assertThat(gpu.attribute(Attribute.MAX_SHARED_MEMORY_PER_BLOCK_OPTIN))
                .isGreaterThanOrEqualTo(gpu.attribute(Attribute.MAX_SHARED_MEMORY_PER_BLOCK));
        assertThat(gpu.attribute(Attribute.MAX_SHARED_MEMORY_PER_MULTIPROCESSOR))
                .isGreaterThanOrEqualTo(gpu.attribute(Attribute.MAX_SHARED_MEMORY_PER_BLOCK));
    }

    @ParameterizedTest
    @EnumSource
    void bytesGoThereAndBackFromEveryKindOfMemory(HostMemory kind) {
        MemorySegment there = numbers(kind);
        MemorySegment back = gpu.host(HostMemory.PAGEABLE, 4L * N);
        Buffer buffer = gpu.allocate(4L * N);

        gpu.toDevice(buffer, 0, there);
        gpu.toHost(back, buffer, 0);

        assertThat(back.mismatch(there)).isEqualTo(-1);
        gpu.freeHost(there);
    }

    @Test
    void bytesGoThereAndBackFromTheJavaHeapAndFromRegisteredMemory() {
        int[] array = IntStream.range(0, N).toArray();
        Buffer buffer = gpu.allocate(4L * N);
        gpu.toDevice(buffer, 0, MemorySegment.ofArray(array));
        assertThat(read(buffer)).isEqualTo(array);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mine = arena.allocate(4L * N, 4096).fill((byte) 3);
            gpu.register(mine);
            gpu.toDevice(buffer, 0, mine);
            refused(GpuError.ALREADY_REGISTERED, () -> gpu.register(mine));
            gpu.unregister(mine);
            refused(GpuError.NOT_REGISTERED, () -> gpu.unregister(mine));
        }
        assertThat(read(buffer)).containsOnly(0x03030303);
    }

    @Test
    void partsOfABufferAndOfAnArrayAreCopied() {
        Buffer buffer = gpu.allocate(64);
        gpu.fill(buffer, (byte) 0);
        MemorySegment array = MemorySegment.ofArray(new int[]{1, 2, 3, 4});

        gpu.toDevice(buffer, 8, array.asSlice(4, 8));

        assertThat(read(buffer)).startsWith(0, 0, 2, 3, 0).hasSize(16);
        int[] two = new int[4];
        gpu.toHost(MemorySegment.ofArray(two).asSlice(8, 8), buffer, 8);
        assertThat(two).containsExactly(0, 0, 2, 3);
    }

    @Test
    void copiesOutsideABufferAreRefusedAndNothingElseIsHarmed() {
        Buffer buffer = gpu.allocate(4L * N);
        MemorySegment host = numbers(HostMemory.PINNED);

        refused(GpuError.INVALID_VALUE, () -> gpu.toDevice(buffer, 1L << 40, host));
        refused(GpuError.INVALID_VALUE, () -> gpu.toDevice(buffer, -4, host));
        gpu.toDevice(buffer, 0, host);
        assertThat(read(buffer)[N - 1]).isEqualTo(N - 1);
    }

    @Test
    void memoryIsCountedAndGivenBack() {
        long before = gpu.freeBytes();
        Buffer buffer = gpu.allocate(32 << 20);
        assertThat(gpu.freeBytes()).isLessThanOrEqualTo(before - (32 << 20));
        gpu.free(buffer);
        assertThat(gpu.freeBytes()).isEqualTo(before);
        refused(GpuError.INVALID_VALUE, () -> gpu.free(buffer));
        refused(GpuError.INVALID_VALUE, () -> gpu.toDevice(buffer, 0, MemorySegment.ofArray(new byte[1])));
        refused(GpuError.INVALID_VALUE, () -> gpu.allocate(0));
        refused(GpuError.OUT_OF_MEMORY, () -> gpu.allocate(1L << 44));
    }

    @Test
    void addressesAreMultiplesOf256() {
        assertThat(IntStream.range(1, 9).mapToLong(i -> gpu.allocate(i).address() % 256)).containsOnly(0L);
    }

    @Test
    void asynchronousCopiesAndKernelsOfAStreamRunInOrder() {
        MemorySegment host = numbers(HostMemory.PINNED);
        Buffer buffer = gpu.allocate(4L * N);
        Function increment = gpu.function(LabKernels.ptx(), "increment");
        Stream stream = gpu.stream();

        gpu.toDeviceAsync(buffer, 0, host, stream);
        gpu.launch(increment, Grid.covering(N, 256), 0, stream, N, 5, buffer);
        gpu.launch(increment, Grid.covering(N, 256), 0, stream, N, 6, buffer);
        gpu.toHostAsync(host, buffer, 0, stream);
        gpu.synchronize(stream);

        assertThat(host.toArray(JAVA_INT)).isEqualTo(IntStream.range(0, N).map(i -> i + 11).toArray());
        gpu.close(stream);
        refused(GpuError.INVALID_HANDLE, () -> gpu.synchronize(stream));
    }

    @Test
    void anEventOrdersTwoStreams() {
        MemorySegment host = numbers(HostMemory.PINNED);
        MemorySegment back = gpu.host(HostMemory.PINNED, 4L * N);
        Buffer one = gpu.allocate(4L * N);
        Buffer two = gpu.allocate(4L * N);
        Stream copies = gpu.stream();
        Stream kernels = gpu.stream();
        Event copied = gpu.event();
        Event computed = gpu.event();

        gpu.toDeviceAsync(one, 0, host, copies);
        gpu.record(copied, copies);
        gpu.await(kernels, copied);
        gpu.launch(gpu.function(LabKernels.ptx(), "increment"), Grid.covering(N, 128), 0, kernels, N, 1, one);
        gpu.copy(two, one, 4L * N, kernels);
        gpu.record(computed, kernels);
        gpu.await(copies, computed);
        gpu.toHostAsync(back, two, 0, copies);
        gpu.synchronize(copies);

        assertThat(back.toArray(JAVA_INT)).isEqualTo(IntStream.rangeClosed(1, N).toArray());
        assertThat(gpu.done(computed)).isTrue();
        assertThat(gpu.between(copied, computed)).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void eventsKeepTheOrderOfTime() {
        Event before = gpu.event();
        Event after = gpu.event();
        Event never = gpu.event();
        Buffer buffer = gpu.allocate(1 << 20);
        gpu.record(before, Stream.DEFAULT);
        gpu.toDevice(buffer, 0, MemorySegment.ofArray(new byte[1 << 20]));
        gpu.record(after, Stream.DEFAULT);
        gpu.synchronize(after);

        assertThat(gpu.done(before)).isTrue();
        assertThat(gpu.between(before, after)).isPositive();
        refused(GpuError.INVALID_HANDLE, () -> gpu.between(before, never));
        gpu.close(after);
        refused(GpuError.INVALID_HANDLE, () -> gpu.synchronize(after));
        refused(GpuError.INVALID_HANDLE, () -> gpu.record(after, Stream.DEFAULT));
    }

    @Test
    void theJavaHeapIsRefusedWhereItCouldMove() {
        Buffer buffer = gpu.allocate(16);
        Stream stream = gpu.stream();
        MemorySegment heap = MemorySegment.ofArray(new byte[16]);

        refused(GpuError.INVALID_VALUE, () -> gpu.toDeviceAsync(buffer, 0, heap, stream));
        refused(GpuError.INVALID_VALUE, () -> gpu.toHostAsync(heap, buffer, 0, stream));
        refused(GpuError.INVALID_VALUE, () -> gpu.register(heap));
    }

    @Test
    void aPageableSourceMayBeChangedWhenTheCallHasReturned() {
        MemorySegment host = numbers(HostMemory.PAGEABLE);
        Buffer buffer = gpu.allocate(4L * N);
        Stream stream = gpu.stream();

        gpu.toDeviceAsync(buffer, 0, host, stream);
        host.fill((byte) 0);
        gpu.synchronize(stream);

        assertThat(read(buffer)[N - 1]).isEqualTo(N - 1);
    }

    @Test
    void managedMemoryIsOneMemory() {
        Buffer managed = gpu.managed(4L * N);
        MemorySegment view = gpu.view(managed);
        for (int i = 0; i < N; i++)
            view.setAtIndex(JAVA_INT, i, 2 * i);

        gpu.launch(gpu.function(LabKernels.ptx(), "increment"), Grid.covering(N, 256), 0, Stream.DEFAULT, N, 1,
                managed);
        gpu.synchronize();

        assertThat(view.getAtIndex(JAVA_INT, N - 1)).isEqualTo(2 * N - 1);
        Buffer plain = gpu.allocate(4);
        refused(GpuError.INVALID_VALUE, () -> gpu.view(plain));
        gpu.free(managed);
        refused(GpuError.INVALID_VALUE, () -> gpu.free(managed));
    }

    @Test
    void kernelsComputeWhatTheirSourceSays() {
        int width = 64;
        float[] matrix = new float[width * width];
        for (int i = 0; i < matrix.length; i++)
            matrix[i] = i;
        Buffer in = gpu.allocate(4L * matrix.length);
        Buffer out = gpu.allocate(4L * matrix.length);
        gpu.toDevice(in, 0, MemorySegment.ofArray(matrix));
        for (String kernel : new String[]{"transpose_naive", "transpose_conflict", "transpose_padded"}) {
            gpu.fill(out, (byte) 0);
            gpu.launch(gpu.function(LabKernels.ptx(), kernel), new Grid(2, 2, 1, 32, 8, 1), 0, Stream.DEFAULT, in, out,
                    width);
            float[] back = new float[matrix.length];
            gpu.toHost(MemorySegment.ofArray(back), out, 0);
            for (int i = 0; i < matrix.length; i++)
                assertThat(back[i % width * width + i / width]).isEqualTo(matrix[i]);
        }
        MemorySegment bytes = MemorySegment.ofArray(new byte[]{0, 1, (byte) 255});
        gpu.toDevice(in, 0, bytes);
        gpu.launch(gpu.function(LabKernels.ptx(), "normalize"), Grid.linear(1, 32), 0, Stream.DEFAULT, 3, 0.5f, -1f, in,
                out);
        MemorySegment floats = gpu.host(HostMemory.PINNED, 12);
        gpu.toHost(floats, out, 0);
        assertThat(floats.toArray(JAVA_FLOAT)).containsExactly(-1f, -0.5f, 126.5f);
    }

    @Test
    void aKernelThatLeavesItsBufferIsToldAndTheContextIsLost() {
        Buffer buffer = gpu.allocate(64);
        Function increment = gpu.function(LabKernels.ptx(), "increment");

        // Far beyond anything that could be mapped: hardware checks pages, not buffers.
        gpu.launch(increment, Grid.covering(1 << 20, 256), 0, Stream.DEFAULT, 1 << 20, 1,
                buffer.address() + (1L << 44));
        refused(GpuError.ILLEGAL_ADDRESS, () -> gpu.synchronize());
        refused(GpuError.ILLEGAL_ADDRESS, () -> gpu.allocate(64));
        gpu.close();
        refused(GpuError.INVALID_CONTEXT, () -> gpu.allocate(64));
        gpu = open();
        assertThat(gpu.allocate(64).bytes()).isEqualTo(64);
    }

    @Test
    void modulesThatCannotBeUsedAreRefusedByName() {
        refused(GpuError.INVALID_PTX, () -> gpu.function("not PTX at all", "vadd"));
        refused(GpuError.UNSUPPORTED_PTX_VERSION,
                () -> gpu.function(LabKernels.ptx().replace(".version 6.4", ".version 99.0"), "vadd"));
        refused(GpuError.NOT_FOUND, () -> gpu.function(LabKernels.ptx(), "no_such_kernel"));
    }

    @Test
    void launchesThatDoNotFitAreRefused() {
        Buffer buffer = gpu.allocate(64);
        Function increment = gpu.function(LabKernels.ptx(), "increment");

        refused(GpuError.INVALID_VALUE,
                () -> gpu.launch(increment, Grid.linear(1, 2048), 0, Stream.DEFAULT, 1, 1, buffer));
        refused(GpuError.INVALID_VALUE,
                () -> gpu.launch(increment, Grid.linear(0, 32), 0, Stream.DEFAULT, 1, 1, buffer));
        refused(GpuError.INVALID_VALUE, () -> gpu.launch(increment, Grid.linear(1, 32), 0, Stream.DEFAULT, 1, buffer));
        refused(GpuError.INVALID_VALUE, () -> gpu.launch(increment, Grid.linear(1, 32), 0, Stream.DEFAULT, 1, 1, 1));
        refused(GpuError.INVALID_HANDLE,
                () -> gpu.launch(new Function(99, "gone"), Grid.linear(1, 32), 0, Stream.DEFAULT, 1, 1, buffer));
        gpu.synchronize();
    }

    @Test
    void hostMemoryIsGivenBackOnce() {
        MemorySegment pinned = gpu.host(HostMemory.PINNED, 64);
        pinned.set(JAVA_BYTE, 63, (byte) 1);
        gpu.freeHost(pinned);
        refused(GpuError.INVALID_VALUE, () -> gpu.freeHost(pinned));
        refused(GpuError.INVALID_VALUE, () -> gpu.host(HostMemory.PINNED, 0));
        refused(GpuError.INVALID_VALUE, () -> gpu.freeHost(MemorySegment.ofArray(new byte[4])));
    }

    @Test
    void anotherThreadMayGoOnWithTheDevice() throws InterruptedException {
        Buffer buffer = gpu.allocate(4);
        Thread other = Thread.ofPlatform().start(() -> gpu.fill(buffer, (byte) 1));
        other.join();
        assertThat(read(buffer)).containsExactly(0x01010101);
    }

    @Test
    void closingTwiceIsClosingOnce() {
        gpu.close();
        gpu.close();
        refused(GpuError.INVALID_CONTEXT, () -> gpu.stream());
    }
}
