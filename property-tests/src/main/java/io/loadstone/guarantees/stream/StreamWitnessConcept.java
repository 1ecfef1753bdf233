package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.stream.KnownWitness;
import io.loadstone.stream.StreamWitness;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [StreamWitness] are tried on.
public final class StreamWitnessConcept extends SeamConcept<StreamWitness> {
    static final String NARROW = "stream.witness-narrow";
    static final String HALF = "stream.witness-half-bucket";
    static final String SHARES = "stream.witness-shares";

    private record Given(Stream narrowSketch, Bits halfBucket, Scheme equalShares) implements StreamWitness {}

    private static Given with(StreamWitness.Stream stream) {
        var known = new KnownWitness();
        return new Given(stream, known.halfBucket(), known.equalShares());
    }

    private static Given with(StreamWitness.Bits bits) {
        var known = new KnownWitness();
        return new Given(known.narrowSketch(), bits, known.equalShares());
    }

    private static Given with(StreamWitness.Scheme scheme) {
        var known = new KnownWitness();
        return new Given(known.narrowSketch(), known.halfBucket(), scheme);
    }

    private static long[] equal(int keys, long count) {
        long[] counts = new long[keys];
        Arrays.fill(counts, count);
        return counts;
    }

    static final List<Mutant<StreamWitness>> MUTANTS = List.of(
            mutant("zipf-stream", "The stream is heavy-tailed, as streams are: the few heavy keys hardly ever collide.",
                    "How many keys can each have more than epsilon N?", NARROW,
                    () -> {
                        long[] counts = new long[200];
                        for (int i = 0; i < counts.length; i++)
                            counts[i] = 2000 / (i + 1);
                        return with(new StreamWitness.Stream(0.01, 0.1, counts));
                    }),
            mutant("light-keys", "Every key is light: one collision is no failure.",
                    "What must a key weigh to make the estimate fail alone?",
                    NARROW, () -> with(new StreamWitness.Stream(0.01, 0.1, equal(101, 10)))),
            mutant("bound-met", "The error is just what is allowed.",
                    "With r = 2 half of the truth is allowed. With which r is it less?", HALF,
                    () -> with(new StreamWitness.Bits(10, 2, new boolean[]{true}))),
            mutant("large-bucket", "The oldest bucket is large, where half of it is a good guess.",
                    "How much do size/2 and (1 + size)/2 differ, and where does that matter?", HALF, () -> {
                        boolean[] ones = new boolean[300];
                        Arrays.fill(ones, true);
                        return with(new StreamWitness.Bits(1000, 3, ones));
                    }),
            mutant("uniform-scheme", "All sets are equally likely.",
                    "Which sets of two of four items can you leave out?", SHARES,
                    () -> with(new StreamWitness.Scheme(4,
                            new int[][]{{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}))),
            mutant("unequal-shares", "Some item is in the sample more often than another.",
                    "Count on how many lines each item stands.", SHARES,
                    () -> with(new StreamWitness.Scheme(4, new int[][]{{0, 1}, {0, 2}, {2, 3}}))));

    static final Suspects<StreamWitness> SUSPECTS = new Suspects<>(MUTANTS, StreamWitnessConcept::questions);

    public StreamWitnessConcept() {
        super("stream", StreamWitness.class, StreamWitnessGuarantees.Suite.class, KnownWitness::new,
                Map.of("others", right(() -> new Given(
                        new StreamWitness.Stream(0.05, 0.02, equal(19, 7)),
                        new StreamWitness.Bits(3, 5, new boolean[]{true, false, false, true, false, false}),
                        new StreamWitness.Scheme(5, new int[][]{{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}}))),
                        "searched", right(StreamWitnessConcept::searched)),
                MUTANTS);
    }

    /// Found by trying: more and more keys, more and more ones, and every third of nine items.
    private static Given searched() {
        int keys = 1;
        while (Math.pow(1 - Math.pow(1 - 1.0 / (keys + 1), keys), 2) <= 0.15)
            keys++;
        int ones = 1;
        while (halfIsOff(ones) <= ones / 20.0)
            ones++;
        boolean[] bits = new boolean[2 * ones];
        Arrays.fill(bits, ones, bits.length, true);
        int[][] systematic = new int[3][3];
        for (int i = 0; i < 9; i++)
            systematic[i % 3][i / 3] = i;
        return new Given(new StreamWitness.Stream(1.0 / (keys + 1), 0.15, equal(keys, 5)),
                new StreamWitness.Bits(100, 11, bits), new StreamWitness.Scheme(9, systematic));
    }

    /// Error of an estimate that takes half of the oldest bucket, after as many ones in a row, in a window that holds them.
    private static double halfIsOff(int ones) {
        var histogram = Histograms.of(Histograms.Fault.HALF_LAST).open(100, 11);
        boolean[] bits = new boolean[ones];
        Arrays.fill(bits, true);
        return Math.abs(histogram.add(bits)[ones - 1] - ones);
    }

    private static void questions(Answers answers, StreamWitness witness) {
        answers.add(() -> {
            var stream = witness.narrowSketch();
            return stream.epsilon() + " " + stream.delta() + " " + Arrays.toString(stream.counts());
        });
        answers.add(() -> {
            var bits = witness.halfBucket();
            return bits.window() + " " + bits.perSize() + " " + Arrays.toString(bits.bits());
        });
        answers.add(() -> Arrays.deepToString(witness.equalShares().sets()));
    }
}
