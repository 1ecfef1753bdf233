package io.loadstone.transfer;

import io.loadstone.Reference;

/// Each attribute times its unit.
@Reference
public final class AttributeSheet implements GpuSpec {

    @Override
    public Sheet read(Attributes a) {
        return new Sheet(4L * a.registersPerSm(), a.sharedPerSm() / 1024.0, a.sharedPerBlockOptin() / 1024.0,
                a.l2Bytes() / 1048576.0, 2.0 * a.memoryClockKhz() * 1e3 * a.busBits() / 8);
    }

    @Override
    public double effective(long bytesRead, long bytesWritten, double seconds) {
        return (bytesRead + bytesWritten) / seconds;
    }
}
