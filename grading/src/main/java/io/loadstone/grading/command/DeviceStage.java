package io.loadstone.grading.command;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.InfrastructureFailure;
import io.loadstone.loader.Batch;
import io.loadstone.transfer.BoundedPool;
import io.loadstone.transfer.gpu.DeviceTransfer;
import io.loadstone.transfer.gpu.DeviceTransfer.Arrival;
import io.loadstone.transfer.gpu.DriverLook;
import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.GpuProvider;
import io.loadstone.transfer.gpu.InRealTime;
import io.loadstone.transfer.gpu.ModelGpu;
import io.loadstone.transfer.gpu.Opened;
import io.loadstone.transfer.gpu.Profile;
import io.loadstone.transfer.gpu.TransferLog;
import io.loadstone.transfer.gpu.Way;
import java.lang.foreign.MemorySegment;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The device that `load` moves batches to: a modelled one that keeps pace with the clock, or a real one.
final class DeviceStage implements AutoCloseable {
    private final Target target;
    private final Gpu gpu;
    private final DeviceTransfer.Memory memory;
    private final DeviceTransfer transfer;

    /// Which device.
    ///
    /// @param ordinal number of the real one; below 0 for the model
    record Target(int ordinal) {

        boolean modelled() {
            return ordinal < 0;
        }

        /// Opens it.
        ///
        /// @throws BadInput if there is none
        /// @throws InfrastructureFailure if there is one and it does not work
        Gpu open() {
            return modelled() ? InRealTime.of(new ModelGpu(Profile.rtx4090())) : real(ordinal);
        }

        static final class Reader implements ITypeConverter<Target> {
            @Override
            public Target convert(String text) {
                if (text.equals("model"))
                    return new Target(-1);
                if (text.matches("cuda(:\\d{1,3})?"))
                    return new Target(text.length() < 6 ? 0 : Integer.parseInt(text.substring(5)));
                throw new TypeConversionException("'" + text + "' is no device: model, cuda, or cuda:N");
            }
        }
    }

    /// Opens a real device.
    static Gpu real(int ordinal) {
        return switch (GpuProvider.first(ordinal)) {
            case Opened.Ready(Gpu gpu) -> gpu;
            case Opened.Unavailable(boolean missing, String what, String advice) -> {
                if (missing)
                    throw new BadInput(what + "; " + advice + ". " + DriverLook.WITHOUT.substring(0, 1).toUpperCase(
                            Locale.ROOT) + DriverLook.WITHOUT.substring(1) + ".");
                throw new InfrastructureFailure(what.contains(advice) ? what : what + "; " + advice);
            }
        };
    }

    /// @param buffers page-locked buffers at most
    DeviceStage(Target target, DeviceTransfer.Memory memory, int buffers) {
        this.target = target;
        this.memory = memory;
        this.gpu = target.open();
        this.transfer = new DeviceTransfer(gpu, memory, new BoundedPool(), buffers);
    }

    DeviceTransfer transfer() {
        return transfer;
    }

    /// Waits until a batch is on the device. The first of an epoch is read back.
    ///
    /// @throws InfrastructureFailure if it is not what was sent
    void take(Batch batch) {
        Arrival arrival = transfer.await(batch);
        if (batch.number() == 0)
            compare(batch, arrival);
    }

    private void compare(Batch batch, Arrival arrival) {
        float[] samples = new float[batch.size() * batch.shape().size()];
        int[] labels = new int[batch.size()];
        gpu.toHost(MemorySegment.ofArray(samples), arrival.buffer(), 0);
        gpu.toHost(MemorySegment.ofArray(labels), arrival.buffer(), arrival.labels());
        boolean same = MemorySegment.ofArray(samples).mismatch(MemorySegment.ofArray(batch.data()).asSlice(0, 4L
                * samples.length)) < 0
                && MemorySegment.ofArray(labels).mismatch(MemorySegment.ofArray(batch.labels()).asSlice(0, 4L
                        * labels.length)) < 0;
        if (!same)
            throw new InfrastructureFailure(
                    batch + " came back from " + gpu.name() + " changed: look at dmesg for errors of its memory");
    }

    /// What `--json` prints.
    ///
    /// @param name of the device
    /// @param modelled whether the link's times are a model's; all else is measured
    /// @param memory that batches were moved from
    record Moved(String name, boolean modelled, DeviceTransfer.Memory memory, TransferLog.Totals totals) {}

    Moved moved() {
        return new Moved(gpu.name(), target.modelled(), memory, transfer.totals());
    }

    /// The same in words.
    String words() {
        TransferLog.Totals totals = transfer.totals();
        return String.format(Locale.ROOT,
                "Device: %s. %,d batches, %.1f MB, %d %s each from %s memory%s; %s a batch on the link.",
                gpu.name(), totals.batches(), totals.bytes() / 1e6, totals.copies() / Math.max(1, totals.batches()),
                totals.copies() == totals.batches() ? "copy" : "copies", memory.name().toLowerCase(Locale.ROOT),
                totals.pinnedBuffers() == 0 ? "" : ", through " + totals.pinnedBuffers() + " page-locked buffers",
                onLink(totals));
    }

    /// A model's time comes from the model alone: what was measured around it holds this machine's own delays.
    private String onLink(TransferLog.Totals totals) {
        if (!target.modelled())
            return String.format(Locale.ROOT, "measured: a median of %.1f us", totals.typical() / 1e3);
        Way way = Profile.rtx4090().toDevice();
        long bytes = totals.bytes() / Math.max(1, totals.batches());
        double seconds = memory == DeviceTransfer.Memory.PINNED
                ? way.pinned(bytes)
                : way.pageableToDevice(bytes) + way.stagedAlpha(); // samples and labels
        return String.format(Locale.ROOT, "modelled: %.1f us", seconds * 1e6);
    }

    @Override
    public void close() {
        try (gpu) {
            transfer.close();
        }
    }
}
