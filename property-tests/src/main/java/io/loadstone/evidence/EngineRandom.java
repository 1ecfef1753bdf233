package io.loadstone.evidence;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The generator that the judge hands to a subject: follows a script and records what was asked.
///
/// A script is data, so that a grading child can make the same generator from it, and the record can come back.
/// Three scripts exist: [Seeded] for statistical guarantees, [Tape] to walk a tree of choices, [Words] for boundary cases.
/// Drawing allocates nothing under [Seeded] and [Words], so that a subject's own allocation can be measured.
public final class EngineRandom implements RandomGenerator {

    /// What decides the draws.
    public sealed interface Script {}

    /// Pseudo-random draws from a seed.
    public record Seeded(long seed) implements Script {}

    /// The `i`-th bounded draw returns `choices[i]`, and 0 after the last one. An unbounded draw cannot be answered.
    public record Tape(long[] choices) implements Script {}

    /// The first draws use `words`, then pseudo-random ones from `seed`. A 32-bit draw takes a word's upper half; a draw
    /// below `bound` takes `floor(upper half * bound / 2^32)`, so that a greater word never gives a smaller number.
    public record Words(long[] words, long seed) implements Script {}

    /// What was asked.
    ///
    /// @param bounds the bound of each bounded draw, in order; kept for a tape only
    /// @param bounded number of bounded draws
    /// @param raw number of unbounded draws
    /// @param narrowest fewest random bits that a draw asked for at once: 32 for `nextInt()`, 53 for `nextDouble()`, `log2(bound)`
    ///        for a bounded draw of more than [#SMALL]; 64 if there was none
    /// @param unenumerable the first draw that a tape cannot answer, for example `nextDouble()`, or empty
    public record Trace(long[] bounds, long bounded, long raw, int narrowest, String unenumerable) {}

    /// Most draws that a tape answers in one run: a program that draws until it likes the answer would never end.
    public static final int LONGEST_TAPE = 1 << 17;

    /// A bounded draw up to this bound is taken to be an index; above it, to be a random word.
    public static final long SMALL = 1 << 24;

    private final Script script;
    private final SplittableRandom source;
    private long[] bounds = {};
    private long bounded;
    private long raw;
    private int narrowest = 64;
    private String unenumerable = "";

    public EngineRandom(Script script) {
        this.script = script;
        this.source = new SplittableRandom(switch (script) {
            case Seeded(long seed) -> seed;
            case Words(_, long seed) -> seed;
            case Tape _ -> 0;
        });
    }

    /// The script this generator follows.
    public Script script() {
        return script;
    }

    /// What has been asked so far.
    public Trace trace() {
        int kept = script instanceof Tape ? (int) bounded : 0;
        return new Trace(Arrays.copyOf(bounds, kept), bounded, raw, narrowest, unenumerable);
    }

    /// Takes over the record of a generator that followed the same script elsewhere.
    public void adopt(Trace trace) {
        bounds = trace.bounds().clone();
        bounded = trace.bounded();
        raw = trace.raw();
        narrowest = trace.narrowest();
        unenumerable = trace.unenumerable();
    }

    @Override
    public long nextLong() {
        return word("nextLong()", 64);
    }

    @Override
    public int nextInt() {
        return (int) (word("nextInt()", 32) >>> 32);
    }

    @Override
    public double nextDouble() {
        return (word("nextDouble()", 53) >>> 11) * 0x1.0p-53;
    }

    @Override
    public float nextFloat() {
        return (word("nextFloat()", 24) >>> 40) * 0x1.0p-24f;
    }

    @Override
    public double nextGaussian() {
        return script instanceof Tape ? refuse("nextGaussian()") : RandomGenerator.super.nextGaussian();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (script instanceof Tape) {
            refuse("nextBytes(byte[])");
        }
        RandomGenerator.super.nextBytes(bytes);
    }

    @Override
    public boolean nextBoolean() {
        return choose(2) == 1;
    }

    @Override
    public int nextInt(int bound) {
        return (int) choose(positive(bound));
    }

    @Override
    public int nextInt(int origin, int bound) {
        return (int) (origin + choose(width(origin, bound)));
    }

    @Override
    public long nextLong(long bound) {
        return choose(positive(bound));
    }

    @Override
    public long nextLong(long origin, long bound) {
        long width = bound - origin;
        if (origin < bound && width <= 0) { // wider than 63 bits: reject until it falls inside
            for (;;) {
                long drawn = nextLong();
                if (origin <= drawn && drawn < bound)
                    return drawn;
            }
        }
        return origin + choose(width(origin, bound));
    }

    private static long positive(long bound) {
        if (bound <= 0)
            throw new IllegalArgumentException("bound must be positive, got " + bound);
        return bound;
    }

    private static long width(long origin, long bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException(
                    "bound must be greater than origin, got origin " + origin + ", bound " + bound);
        }
        return bound - origin;
    }

    private long choose(long bound) {
        long index = bounded++;
        if (bound > SMALL)
            narrowest = Math.min(narrowest, 63 - Long.numberOfLeadingZeros(bound));
        return switch (script) {
            case Seeded _ -> source.nextLong(bound);
            case Words(long[] words, _) -> Math.unsignedMultiplyHigh(next(words) >>> 32 << 32, bound);
            case Tape(long[] choices) -> {
                if (index == LONGEST_TAPE) {
                    bounded--;
                    refuse("more than " + LONGEST_TAPE + " draws");
                }
                if (index == bounds.length)
                    bounds = Arrays.copyOf(bounds, Math.max(8, bounds.length * 2));
                bounds[(int) index] = bound;
                yield index < choices.length ? choices[(int) index] : 0;
            }
        };
    }

    private long word(String draw, int bits) {
        raw++;
        narrowest = Math.min(narrowest, bits);
        return switch (script) {
            case Seeded _ -> source.nextLong();
            case Words(long[] words, _) -> next(words);
            case Tape _ -> refuse(draw);
        };
    }

    private long next(long[] words) {
        long index = bounded + raw - 1;
        return index < words.length ? words[(int) index] : source.nextLong();
    }

    private long refuse(String draw) {
        if (unenumerable.isEmpty())
            unenumerable = draw;
        throw new NotEnumerable(draw);
    }

    /// Thrown by a [Tape] when a program draws in a way whose outcomes cannot be listed.
    public static final class NotEnumerable extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotEnumerable(String draw) {
            super(draw
                    + " has too many outcomes to list; nextInt(bound), nextInt(origin, bound) and nextBoolean() can be listed");
        }
    }
}
