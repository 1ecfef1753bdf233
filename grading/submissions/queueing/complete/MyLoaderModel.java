package lab.queueing;

import io.loadstone.queueing.LoaderModel;

/// Task of the queueing lab.
public final class MyLoaderModel implements LoaderModel {

    @Override
    public double utilization(double fetch, double consume, int workers, int tokens) {
        double ready = ready(fetch, consume, workers, tokens);
        return ready / (1 + ready);
    }

    @Override
    public double meanStall(double fetch, double consume, int workers, int tokens) {
        // In a second the consumer ends U / consume batches and waits 1 - U, and (1 - U) / U is 1 / ready.
        return consume / ready(fetch, consume, workers, tokens);
    }

    /// The time with at least one batch ready, relative to the time with none.
    private static double ready(double fetch, double consume, int workers, int tokens) {
        double ready = 0;
        double weight = 1;
        for (int unfetched = tokens; unfetched > 0 && ready < 1e200; unfetched--) {
            weight *= Math.min(unfetched, workers) * consume / fetch;
            ready += weight;
        }
        return ready;
    }
}
