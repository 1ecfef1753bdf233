package io.loadstone.loader;

import io.loadstone.data.SampleStream;
import java.io.IOException;
import java.util.random.RandomGenerator;

/// Mixes a stream: keeps `B` samples, gives out a random one of them, and puts the next arrival in its place.
///
/// Costs `B * sampleSize` bytes and one bounded draw a sample. What it buys is [#entropyBits]: with `n` samples,
/// `n - B` draws among `B` and then the `B!` orders of what is left; a full shuffle has `log2 n!`. A sample cannot
/// leave more than `B - 1` places before the place it arrived at.
public final class ShuffleBuffer {
    private final SampleStream.Cursor stream;
    private final RandomGenerator random;
    private final byte[] samples;
    private final int[] labels;
    private final int[] places;
    private final int sampleSize;
    private int held;
    private int arrived;
    private boolean ended;

    ShuffleBuffer(SampleStream.Cursor stream, int capacity, int sampleSize, RandomGenerator random) {
        this.stream = stream;
        this.random = random;
        this.sampleSize = sampleSize;
        this.samples = new byte[Math.multiplyExact(capacity, sampleSize)];
        this.labels = new int[capacity];
        this.places = new int[capacity];
    }

    /// Copies a random held sample to `target[at ..]`, and notes its label and its place in the stream.
    ///
    /// @return false if no sample is left
    boolean next(byte[] target, int at, int[] label, int[] place, int i) throws IOException {
        while (!ended && held < labels.length)
            arrive(held++);
        if (held == 0)
            return false;
        int chosen = held == 1 ? 0 : random.nextInt(held);
        System.arraycopy(samples, chosen * sampleSize, target, at, sampleSize);
        label[i] = labels[chosen];
        place[i] = places[chosen];
        if (ended)
            move(--held, chosen);
        else
            arrive(chosen);
        return true;
    }

    /// Place in the stream of the sample that is read next, from 0: what an error names.
    int arrived() {
        return arrived;
    }

    private void arrive(int slot) throws IOException {
        int label = stream.next(samples, slot * sampleSize);
        if (label == SampleStream.Cursor.END) {
            ended = true;
            move(--held, slot);
        } else {
            labels[slot] = label;
            places[slot] = arrived++;
        }
    }

    private void move(int from, int to) {
        System.arraycopy(samples, from * sampleSize, samples, to * sampleSize, sampleSize);
        labels[to] = labels[from];
        places[to] = places[from];
    }

    /// Entropy of the order that a buffer of `capacity` gives to `n` samples, in bits: `(n - B) log2 B + log2 B!`,
    /// with `B = min(n, capacity)`. Different draws lead to different orders, so the draws' entropy is the order's.
    public static double entropyBits(long n, long capacity) {
        long b = Math.min(n, capacity);
        return b == 0 ? 0 : (n - b) * log2((double) b) + log2Factorial(b);
    }

    /// The most that any shuffle can have: `log2 n!` bits.
    public static double fullEntropyBits(long n) {
        return log2Factorial(n);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /// Exact sum below 256, beyond that Stirling's series, whose error is below `1 / (1260 n^5)` nats.
    private static double log2Factorial(long n) {
        if (n < 256) {
            double sum = 0;
            for (long i = 2; i <= n; i++)
                sum += log2((double) i);
            return sum;
        }
        double x = n;
        double nats = x * Math.log(x) - x + Math.log(2 * Math.PI * x) / 2 + 1 / (12 * x) - 1 / (360 * x * x * x);
        return nats / Math.log(2);
    }
}
