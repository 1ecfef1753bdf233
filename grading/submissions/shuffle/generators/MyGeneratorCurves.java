package lab.shuffle;

import io.loadstone.shuffle.GeneratorCurves;

public final class MyGeneratorCurves implements GeneratorCurves {

    @Override
    public double meanComplexity(int n) {
        return n / 2.0 + (4 + n % 2) / 18.0 - Math.scalb(n / 3.0 + 2 / 9.0, -n);
    }

    @Override
    public long planes(int... relation) {
        long positive = 0;
        long negative = 0;
        for (int a : relation) {
            positive += Math.max(a, 0);
            negative -= Math.min(a, 0);
        }
        return Math.max(0, positive + negative - 1); // the sum lies strictly between -negative and positive
    }

    @Override
    public double mostPlanes(int dimension, double m) {
        double product = m;
        for (int i = 2; i <= dimension; i++)
            product *= i;
        return Math.pow(product, 1.0 / dimension);
    }
}
