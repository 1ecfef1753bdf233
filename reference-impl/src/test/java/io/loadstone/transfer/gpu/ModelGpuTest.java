package io.loadstone.transfer.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loadstone.transfer.gpu.Gpu.Buffer;
import io.loadstone.transfer.gpu.Gpu.Event;
import io.loadstone.transfer.gpu.Gpu.Stream;
import io.loadstone.transfer.ptx.Grid;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The model's time is its formulas', and what its contract calls a mistake is seen.
class ModelGpuTest {
    private static final Profile PROFILE = Profile.rtx4090();
    private static final int BYTES = 1 << 20;

    private final ModelGpu gpu = new ModelGpu(PROFILE);

    /// Recorded: GeForce RTX 4090, series `oxideA` of the transfer measurements, microseconds.
    @ParameterizedTest
    @CsvSource({"1048576, 46.583, 76.371, 41.250, 113.852", "4194304, 177.951, 245.712, 157.562, 370.849",
            "16777216, 703.447, 910.815, 631.910, 1359.580"})
    void agreesWithTheRecordedSeriesWithinTwoPercent(long bytes, double pinnedIn, double pageableIn, double pinnedOut,
            double pageableOut) {
        Buffer device = gpu.allocate(bytes);
        MemorySegment pinned = gpu.host(HostMemory.PINNED, bytes);
        MemorySegment pageable = gpu.host(HostMemory.PAGEABLE, bytes);

        assertThat(micros(() -> gpu.toDevice(device, 0, pinned))).isCloseTo(pinnedIn, within(pinnedIn * 0.02));
        assertThat(micros(() -> gpu.toDevice(device, 0, pageable))).isCloseTo(pageableIn, within(pageableIn * 0.02));
        assertThat(micros(() -> gpu.toHost(pinned, device, 0))).isCloseTo(pinnedOut, within(pinnedOut * 0.02));
        assertThat(micros(() -> gpu.toHost(pageable, device, 0))).isCloseTo(pageableOut, within(pageableOut * 0.02));
    }

    private double micros(Runnable copy) {
        Event before = gpu.event();
        Event after = gpu.event();
        gpu.record(before, Stream.DEFAULT);
        gpu.synchronize();
        copy.run();
        gpu.record(after, Stream.DEFAULT);
        gpu.synchronize();
        var copies = gpu.spans();
        return (copies.getLast().end() - copies.getLast().start()) / 1e3;
    }

    @Test
    void aPinnedBufferThatIsWrittenTooEarlyCorruptsTheCopy() {
        Buffer device = gpu.allocate(BYTES);
        MemorySegment pinned = gpu.host(HostMemory.PINNED, BYTES).fill((byte) 1);
        Stream stream = gpu.stream();

        gpu.toDeviceAsync(device, 0, pinned, stream);
        pinned.fill((byte) 2);
        gpu.synchronize(stream);

        MemorySegment back = MemorySegment.ofArray(new byte[BYTES]);
        gpu.toHost(back, device, 0);
        assertThat(back.get(ValueLayout.JAVA_BYTE, 0)).isEqualTo((byte) 2);
    }

    @Test
    void aPageableSourceMayBeWrittenWhenTheCallReturns() {
        Buffer device = gpu.allocate(BYTES);
        MemorySegment pageable = gpu.host(HostMemory.PAGEABLE, BYTES).fill((byte) 1);
        Stream stream = gpu.stream();
        Event copied = gpu.event();

        gpu.toDeviceAsync(device, 0, pageable, stream);
        long returned = gpu.clock().nanos();
        gpu.record(copied, stream);
        pageable.fill((byte) 2);

        MemorySegment back = MemorySegment.ofArray(new byte[BYTES]);
        gpu.synchronize(stream);
        gpu.toHost(back, device, 0);
        assertThat(back.get(ValueLayout.JAVA_BYTE, BYTES - 1)).isEqualTo((byte) 1);
        Way way = PROFILE.toDevice();
        assertThat(returned / 1e9).isCloseTo(way.pageableToDevice(BYTES) - way.tail(BYTES), within(1e-8));
    }

    @Test
    void aPinnedCopyReturnsAtOnceAndRunsBesideAKernel() {
        MemorySegment pinned = gpu.host(HostMemory.PINNED, BYTES);
        Buffer one = gpu.allocate(BYTES);
        Buffer two = gpu.allocate(BYTES);
        Gpu.Function spin = gpu.function(LabKernels.ptx(), "spin");
        gpu.fill(one, (byte) 0);
        gpu.synchronize();
        long start = gpu.clock().nanos();

        gpu.toDeviceAsync(two, 0, pinned, gpu.stream());
        assertThat(gpu.clock().nanos() - start).isEqualTo(2000);
        gpu.launch(spin, Grid.linear(1, 32), 0, gpu.stream(), one, 32, 2000);
        gpu.synchronize();

        Span copy = gpu.spans().get(1);
        Span kernel = gpu.spans().get(2);
        assertThat(kernel.start()).isBetween(copy.start(), copy.end());
        assertThat(gpu.clock().nanos()).isEqualTo(Math.max(copy.end(), kernel.end()));
    }

    @Test
    void copiesOfOneDirectionShareAnEngineAndCopiesOfTwoDoNot() {
        MemorySegment pinned = gpu.host(HostMemory.PINNED, 3L * BYTES);
        Buffer device = gpu.allocate(3L * BYTES);

        gpu.toDeviceAsync(device, 0, pinned.asSlice(0, BYTES), gpu.stream());
        gpu.toDeviceAsync(device, BYTES, pinned.asSlice(BYTES, BYTES), gpu.stream());
        gpu.toHostAsync(pinned.asSlice(2L * BYTES, BYTES), device, 2L * BYTES, gpu.stream());
        gpu.synchronize();

        assertThat(gpu.spans().get(1).start()).isEqualTo(gpu.spans().get(0).end());
        assertThat(gpu.spans().get(2).start()).isLessThan(gpu.spans().get(0).end());
    }

    @Test
    void freshMemoryIsNotZero() {
        MemorySegment back = MemorySegment.ofArray(new byte[16]);
        gpu.toHost(back, gpu.allocate(16), 0);
        assertThat(back.get(ValueLayout.JAVA_BYTE, 5)).isNotZero();
    }

    @Test
    void tellsTheTrafficOfTheLastLaunch() {
        Buffer in = gpu.allocate(4096 * 4);
        Gpu.Function strided = gpu.function(LabKernels.ptx(), "strided");

        gpu.launch(strided, Grid.linear(1, 256), 0, Stream.DEFAULT, 256, 2, in, gpu.allocate(4096));

        assertThat(gpu.traffic().loads().perRequest()).isEqualTo(8);
    }

    @Test
    void eachRunTakesTheSameTime() {
        long[] times = new long[2];
        for (int run = 0; run < 2; run++) {
            ModelGpu each = new ModelGpu(PROFILE);
            Buffer buffer = each.allocate(4 * 1024);
            each.fill(buffer, (byte) 0);
            each.launch(each.function(LabKernels.ptx(), "spin"), Grid.linear(4, 256), 0, Stream.DEFAULT, buffer, 1024,
                    100);
            each.synchronize();
            times[run] = each.clock().nanos();
        }
        assertThat(times[0]).isEqualTo(times[1]);
    }
}
