package lab.queueing;

import io.loadstone.queueing.SimulationError;

/// Task of the queueing lab.
public final class MySimulationError implements SimulationError {

    @Override
    public double asymptoticVariance(double rho) {
        return rho * (2 + rho * (5 + rho * (rho - 4))) / Math.pow(1 - rho, 4);
    }

    @Override
    public long customers(double rho, double relative) {
        double error = relative * rho / (1 - rho);
        return (long) Math.ceil(asymptoticVariance(rho) / (error * error));
    }

    @Override
    public Estimate batchMeans(double[] values, int batches) {
        int length = values.length / batches;
        double[] means = new double[batches];
        double mean = 0;
        for (int j = 0; j < batches; j++) {
            for (int i = j * length; i < (j + 1) * length; i++)
                means[j] += values[i] / length;
            mean += means[j] / batches;
        }
        double squares = 0;
        for (double m : means)
            squares += (m - mean) * (m - mean);
        return new Estimate(mean, Math.sqrt(squares / (batches * (batches - 1.0))));
    }
}
