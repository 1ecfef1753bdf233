package lab.stream;

import io.loadstone.stream.StreamWitness;
import java.util.Arrays;

/// Nineteen keys of equal weight, two lonely ones, and pairs of neighbours.
public final class MyStreamWitness implements StreamWitness {

    @Override
    public Stream narrowSketch() {
        long[] counts = new long[19];
        Arrays.fill(counts, 1); // each is 1/19 of the stream, more than 1/20
        return new Stream(0.05, 0.01, counts);
    }

    @Override
    public Bits halfBucket() {
        return new Bits(5, 3, new boolean[]{true, false}); // 1/2 instead of 1, and a quarter is allowed
    }

    @Override
    public Scheme equalShares() {
        return new Scheme(6, new int[][]{{0, 1}, {2, 3}, {4, 5}});
    }
}
