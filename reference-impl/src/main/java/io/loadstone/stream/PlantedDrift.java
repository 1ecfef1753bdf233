package io.loadstone.stream;

import io.loadstone.Reference;
import java.util.random.RandomGenerator;

/// Two draws a sample of every kind, so that streams of different kinds share their randomness.
@Reference
public final class PlantedDrift implements DriftStream {

    @Override
    public Labelled draw(Kind kind, int before, int after, RandomGenerator random) {
        boolean[] x = new boolean[before + after];
        boolean[] y = new boolean[before + after];
        for (int i = 0; i < x.length; i++) {
            Kind now = i < before ? Kind.NONE : kind;
            int first = random.nextInt(10);
            boolean alike = random.nextInt(10) < 8;
            switch (now) {
                case NONE, REAL, VIRTUAL -> {
                    x[i] = first < (now == Kind.VIRTUAL ? 9 : 5);
                    y[i] = (x[i] == alike) != (now == Kind.REAL);
                }
                case PRIOR -> {
                    y[i] = first < 8;
                    x[i] = y[i] == alike;
                }
            }
        }
        return new Labelled(x, y);
    }
}
