package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.Arrays;

/// Solves for `T` by bisection: the expected number of distinct keys in time `T` grows with `T`.
@Reference
public final class CharacteristicTime implements CheApprox {

    @Override
    public double characteristicTime(double[] popularity, int capacity) {
        CachePolicy.requireCapacity(capacity);
        if (Arrays.stream(popularity).filter(p -> p > 0).count() <= capacity)
            return Double.POSITIVE_INFINITY;
        double low = 0;
        double high = capacity; // at most `high` distinct keys come in time `high`: too short
        while (distinct(popularity, high) < capacity) {
            low = high;
            high *= 2;
        }
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (distinct(popularity, middle) < capacity)
                low = middle;
            else
                high = middle;
        }
        return high;
    }

    @Override
    public double hitRate(double[] popularity, int capacity) {
        double time = characteristicTime(popularity, capacity);
        return Arrays.stream(popularity).filter(p -> p > 0).map(p -> p * -Math.expm1(-p * time)).sum();
    }

    private static double distinct(double[] popularity, double time) {
        return Arrays.stream(popularity).map(p -> -Math.expm1(-p * time)).sum();
    }
}
