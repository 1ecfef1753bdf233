package io.loadstone.queueing;

/// A loader as the closed loop that it is: `tokens` batches are always under way. Each is fetched by one of `workers` workers, waits
/// its turn, and is consumed; then its place is free for the next. Fetching and consuming take exponential times.
///
/// With `n` batches not yet fetched, fetching ends at rate `min(n, workers) / fetch`, and as long as `n < tokens` consuming
/// at rate `1 / consume`. With a worker for each token this is `1 - B(tokens, fetch / consume)`, for any law of the fetching time.
///
/// Source: Baskett, Chandy, Muntz & Palacios 1975, doi:10.1145/321879.321887.
public interface LoaderModel {

    /// Share of the time that the consumer works.
    ///
    /// @param fetch mean seconds a batch takes a worker
    /// @param consume mean seconds a batch takes the consumer
    /// @param workers at least 1
    /// @param tokens batches under way, at least 1
    double utilization(double fetch, double consume, int workers, int tokens);

    /// Mean seconds that the consumer idles before a batch, over all batches: those that are ready when it asks count 0.
    double meanStall(double fetch, double consume, int workers, int tokens);
}
