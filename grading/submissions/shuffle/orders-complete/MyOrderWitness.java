package lab.shuffle;

import io.loadstone.shuffle.OrderWitness;

public final class MyOrderWitness implements OrderWitness {

    @Override
    public int[][] betterThanRandom(double[] targets, int epochs) {
        int[] order = new MyEpochOrder().balanced(targets);
        int[][] orders = new int[epochs][];
        for (int epoch = 0; epoch < epochs; epoch++)
            orders[epoch] = order.clone();
        return orders;
    }

    @Override
    public double[] stepsWithoutShuffling(int n, int epochs) {
        double[] steps = new double[n * epochs];
        for (int t = 1; t <= steps.length; t++)
            steps[t - 1] = 1.0 / t;
        return steps;
    }
}
