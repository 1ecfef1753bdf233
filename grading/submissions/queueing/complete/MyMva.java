package lab.queueing;

import io.loadstone.queueing.Mva;

/// Task of the queueing lab.
public final class MyMva implements Mva {

    @Override
    public double[] throughput(double[] demand, int tokens, double think) {
        double[] throughput = new double[tokens];
        walk(demand, throughput, think);
        return throughput;
    }

    @Override
    public double[] meanAtStations(double[] demand, int tokens, double think) {
        return walk(demand, new double[tokens], think);
    }

    /// Fills in the throughputs; returns the numbers at the stations with all tokens.
    private static double[] walk(double[] demand, double[] throughput, double think) {
        double[] present = new double[demand.length];
        for (int tokens = 1; tokens <= throughput.length; tokens++) {
            double round = think;
            for (int i = 0; i < demand.length; i++) {
                present[i] = demand[i] * (1 + present[i]); // the time of a visit, for now
                round += present[i];
            }
            throughput[tokens - 1] = tokens / round;
            for (int i = 0; i < demand.length; i++)
                present[i] *= tokens / round; // Little
        }
        return present;
    }
}
