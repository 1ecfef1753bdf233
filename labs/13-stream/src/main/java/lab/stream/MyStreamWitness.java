package lab.stream;

import io.loadstone.stream.StreamWitness;

/// Task 11 of the stream lab. See handout.adoc; judge it with `./loadstone check stream`.
public final class MyStreamWitness implements StreamWitness {

    @Override
    public Stream narrowSketch() {
        throw new UnsupportedOperationException("Task 11: hand in a stream on which a narrow sketch fails");
    }

    @Override
    public Bits halfBucket() {
        throw new UnsupportedOperationException("Task 11: hand in bits on which half a bucket is not enough");
    }

    @Override
    public Scheme equalShares() {
        throw new UnsupportedOperationException("Task 11: hand in a scheme with equal shares that is not uniform");
    }
}
