package io.loadstone.evidence.calibration;

import io.loadstone.evidence.StationaryQueue;
import java.util.random.RandomGenerator;

/// One short run of an M/M/1 queue from its stationary law; unit of time: one mean service.
///
/// @param share share of the time with at least `k` in the system
/// @param departures services that ended
/// @param busy time during which the server worked
record QueueReplicate(double share, int departures, double busy) {

    /// Simulates.
    ///
    /// @param queue the law it starts from; its load is also the rate of arrivals
    /// @param speed rate of services: 1 if right
    /// @param time length of the run
    static QueueReplicate of(StationaryQueue queue, double speed, double time, int k, RandomGenerator random) {
        int n = queue.start(random);
        int departures = 0;
        double busy = 0;
        double atLeast = 0;
        for (double now = 0; now < time;) {
            double rate = queue.rho() + (n > 0 ? speed : 0);
            double stay = Math.min(-Math.log1p(-random.nextDouble()) / rate, time - now);
            now += stay;
            busy += n > 0 ? stay : 0;
            atLeast += n >= k ? stay : 0;
            if (now >= time)
                break;
            if (random.nextDouble() * rate < queue.rho())
                n++;
            else {
                n--;
                departures++;
            }
        }
        return new QueueReplicate(Math.min(1, atLeast / time), departures, busy);
    }

    /// Natural logarithm of the likelihood of this run under another speed over that under speed 1: each departure counts
    /// `ln speed`, each busy moment `1 - speed`.
    double logRatio(double speed) {
        return departures * Math.log(speed) - (speed - 1) * busy;
    }
}
