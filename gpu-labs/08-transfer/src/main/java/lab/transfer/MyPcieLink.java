package lab.transfer;

import io.loadstone.transfer.PcieLink;

/// Task 12 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyPcieLink implements PcieLink {

    @Override
    public double rawGBs(int generation, int lanes) {
        throw new UnsupportedOperationException("Task 12: compute the bandwidth after the line code");
    }

    @Override
    public double effectiveGBs(int generation, int lanes, int payload, int overhead) {
        throw new UnsupportedOperationException("Task 12: compute what is left for payload");
    }

    @Override
    public long maxItems(int generation, int lanes, long bytes) {
        throw new UnsupportedOperationException("Task 12: bound the items a second");
    }
}
