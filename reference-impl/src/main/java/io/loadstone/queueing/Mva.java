package io.loadstone.queueing;

/// A closed network: a fixed number of tokens goes round through stations with one exponential worker each, and thinks in between.
///
/// A loader with `n` batches outstanding is one. Source: Reiser & Lavenberg 1980, doi:10.1145/322186.322195.
public interface Mva {

    /// Rounds a second for 1, 2, ... `tokens` tokens; exact, in `O(stations * tokens)`.
    ///
    /// @param demand seconds of service that a round takes at each station, above 0
    /// @param tokens at least 1
    /// @param think seconds of a round during which a token waits for nobody, at least 0
    double[] throughput(double[] demand, int tokens, double think);

    /// Mean number of tokens at each station, waiting or in service, when there are `tokens` in all.
    double[] meanAtStations(double[] demand, int tokens, double think);
}
