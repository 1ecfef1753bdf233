package io.loadstone.transfer;

import io.loadstone.Reference;

/// Weighted least squares with weights `1 / t^2`, in closed form.
@Reference
public final class RelativeLeastSquares implements LinkModel {

    @Override
    public Line fit(double[] bytes, double[] seconds) {
        double w = 0;
        double wx = 0;
        double wy = 0;
        for (int i = 0; i < bytes.length; i++) {
            double weight = 1 / (seconds[i] * seconds[i]);
            w += weight;
            wx += weight * bytes[i];
            wy += weight * seconds[i];
        }
        double meanX = wx / w;
        double meanY = wy / w;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < bytes.length; i++) {
            double weight = 1 / (seconds[i] * seconds[i]);
            xx += weight * (bytes[i] - meanX) * (bytes[i] - meanX);
            xy += weight * (bytes[i] - meanX) * (seconds[i] - meanY);
        }
        double slope = xy / xx;
        return new Line(meanY - slope * meanX, 1 / slope);
    }

    @Override
    public double halfBandwidth(Line line) {
        return line.alpha() * line.bytesPerSecond();
    }

    @Override
    public double pageable(long bytes, long chunk, double alpha, double memcpy, double dma) {
        long chunks = Math.ceilDiv(bytes, chunk);
        double filled = Math.min(bytes, chunk);
        double last = bytes - (chunks - 1) * chunk;
        return alpha + filled / memcpy + (chunks - 1) * Math.max(filled / memcpy, filled / dma) + last / dma;
    }
}
