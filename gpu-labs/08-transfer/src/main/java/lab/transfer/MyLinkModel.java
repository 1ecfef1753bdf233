package lab.transfer;

import io.loadstone.transfer.LinkModel;

/// Task 3 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyLinkModel implements LinkModel {

    @Override
    public Line fit(double[] bytes, double[] seconds) {
        throw new UnsupportedOperationException("Task 3: fit a line by least squares of relative errors");
    }

    @Override
    public double halfBandwidth(Line line) {
        throw new UnsupportedOperationException("Task 3: find the size that reaches half of the bandwidth");
    }

    @Override
    public double pageable(long bytes, long chunk, double alpha, double memcpy, double dma) {
        throw new UnsupportedOperationException("Task 3: time a pageable copy");
    }
}
