package lab.stream;

import io.loadstone.stream.DriftStream;
import java.util.random.RandomGenerator;

/// First x, then y given x. Both are always drawn, so that a stream with real drift has the x of one without.
public final class MyDriftStream implements DriftStream {

    @Override
    public Labelled draw(Kind kind, int before, int after, RandomGenerator random) {
        boolean[] x = new boolean[before + after];
        boolean[] y = new boolean[before + after];
        for (int i = 0; i < x.length; i++) {
            Kind now = i < before ? Kind.NONE : kind;
            x[i] = random.nextInt(50) < onesOf50(now);
            int draw = random.nextInt(10 * 17); // tenths and seventeenths
            double share = x[i] ? labelGivenOne(now) : labelGivenZero(now);
            y[i] = draw < Math.round(170 * share);
        }
        return new Labelled(x, y);
    }

    private static int onesOf50(Kind kind) {
        return switch (kind) {
            case NONE, REAL -> 25;
            case VIRTUAL -> 45;
            case PRIOR -> 34;
        };
    }

    private static double labelGivenOne(Kind kind) {
        return switch (kind) {
            case NONE, VIRTUAL -> 0.8;
            case REAL -> 0.2;
            case PRIOR -> 16 / 17.0;
        };
    }

    private static double labelGivenZero(Kind kind) {
        return switch (kind) {
            case NONE, VIRTUAL -> 0.2;
            case REAL -> 0.8;
            case PRIOR -> 0.5;
        };
    }
}
