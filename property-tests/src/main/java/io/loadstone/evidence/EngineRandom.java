package io.loadstone.evidence;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The generator that the judge hands to a subject: follows a script and records what was asked.
///
/// A script is data, so that a grading child can make the same generator from it, and the record can come back.
/// Three scripts exist: [Seeded] for statistical guarantees, [Tape] to walk a tree of choices, [Words] for boundary cases.
public final class EngineRandom implements RandomGenerator {

    /// What decides the draws.
    public sealed interface Script {}

    /// Pseudo-random draws from a seed.
    public record Seeded(long seed) implements Script {}

    /// The `i`-th bounded draw returns `choices[i]`, and 0 after the last one. An unbounded draw cannot be answered.
    public record Tape(long[] choices) implements Script {}

    /// The first raw words are `words` (a 32-bit draw takes the upper half); then pseudo-random ones from `seed`.
    public record Words(long[] words, long seed) implements Script {}

    /// What was asked.
    ///
    /// @param bounds the bound of each bounded draw, in order, at most [#MAX_BOUNDS] of them
    /// @param bounded number of bounded draws
    /// @param raw number of unbounded draws
    /// @param unenumerable the first draw that a tape cannot answer, for example `nextDouble()`, or empty
    public record Trace(long[] bounds, long bounded, long raw, String unenumerable) {}

    /// Bounds beyond this many are counted but not kept.
    public static final int MAX_BOUNDS = 1 << 16;

    private final Script script;
    private final SplittableRandom source;
    private long[] bounds = new long[8];
    private long bounded;
    private long raw;
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
        return new Trace(Arrays.copyOf(bounds, (int) Math.min(bounded, MAX_BOUNDS)), bounded, raw, unenumerable);
    }

    /// Takes over the record of a generator that followed the same script elsewhere.
    public void adopt(Trace trace) {
        bounds = Arrays.copyOf(trace.bounds(), Math.max(8, trace.bounds().length));
        bounded = trace.bounded();
        raw = trace.raw();
        unenumerable = trace.unenumerable();
    }

    @Override
    public long nextLong() {
        return word("nextLong()");
    }

    @Override
    public int nextInt() {
        return (int) (word("nextInt()") >>> 32);
    }

    @Override
    public double nextDouble() {
        return (word("nextDouble()") >>> 11) * 0x1.0p-53;
    }

    @Override
    public float nextFloat() {
        return (word("nextFloat()") >>> 40) * 0x1.0p-24f;
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
        if (bounded < MAX_BOUNDS) {
            if (bounded == bounds.length)
                bounds = Arrays.copyOf(bounds, bounds.length * 2);
            bounds[(int) bounded] = bound;
        }
        long index = bounded++;
        return switch (script) {
            case Tape(long[] choices) -> index < choices.length ? choices[(int) index] : 0;
            case Seeded _,Words _ -> source.nextLong(bound);
        };
    }

    private long word(String draw) {
        if (script instanceof Tape)
            return refuse(draw);
        long index = raw++;
        return script instanceof Words(long[] words, _) && index < words.length
                ? words[(int) index]
                : source.nextLong();
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
