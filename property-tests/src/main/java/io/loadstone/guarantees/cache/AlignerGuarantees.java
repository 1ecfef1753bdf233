package io.loadstone.guarantees.cache;

import io.loadstone.cache.Aligner;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [Aligner].
public interface AlignerGuarantees {

    /// The implementation under judgement.
    default Aligner aligner() {
        return Run.current().components().component(Aligner.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements AlignerGuarantees {}

    @Guarantee(id = "cache.align", claim = "cache.alignment-padding",
            law = "The result is the smallest multiple of the unit that is not less than the offset, of either sign; a unit that is no power of two is refused.",
            source = "Hacker's Delight, Warren 2012, 3-1",
            hint = "What is the answer for 0, for 64, for -1?")
    @Deterministic
    default void theNextMultiple(@ForAll @IntRange(min = -1_000_000, max = 1_000_000) int high,
            @ForAll @IntRange(max = 1_000_000) int low, @ForAll @IntRange(max = 20) int log, Trial trial) {
        long offset = high * 1_000_000L + low;
        long unit = 1L << log;
        for (long at : new long[]{offset, offset * unit, offset % 5}) {
            long up = aligner().align(at, unit);
            AlignerConcept.SUSPECTS.check(trial, aligner(), up % unit == 0 && up >= at && up - at < unit,
                    () -> "offset %d, unit %d: %d".formatted(at, unit, up));
        }
        for (long unit2 : new long[]{0, 3 * unit, -unit}) {
            boolean refused = false;
            try {
                aligner().align(offset, unit2);
            } catch (IllegalArgumentException e) {
                refused = true;
            }
            AlignerConcept.SUSPECTS.check(trial, aligner(), refused, () -> "a unit of " + unit2 + " is accepted");
        }
    }

    @Guarantee(id = "cache.lines-touched", claim = "cache.alignment-padding",
            law = "An access of s bytes at offset o lies in as many lines as have one of its bytes: floor((o+s-1)/B) - floor(o/B) + 1.",
            source = "Drepper 2007, What every programmer should know about memory, 3.3",
            hint = "In which line is the last byte?")
    @Deterministic
    default void countsTheLinesOfItsBytes(@ForAll @IntRange(min = -300, max = 300) int offset,
            @ForAll @IntRange(min = 1, max = 200) int size, @ForAll @IntRange(min = 3, max = 7) int log, Trial trial) {
        int line = 1 << log;
        Set<Integer> lines = new HashSet<>();
        for (int at = offset; at < offset + size; at++)
            lines.add(Math.floorDiv(at, line));
        AlignerConcept.SUSPECTS.demand(trial, aligner(), aligner().linesTouched(offset, size, line), lines.size(),
                () -> "%d bytes at %d, lines of %d".formatted(size, offset, line));
    }

    @Guarantee(id = "cache.false-sharing", claim = "cache.alignment-padding",
            law = "When each writer writes its own counter in turn, no write takes a line from another writer, nor from what lies before them; and they take at most one line each, and one more.",
            source = "Torrellas, Lam & Hennessy 1994, doi:10.1109/12.286299",
            hint = "Where does the line of the first counter begin, and what else may be in it?")
    @Deterministic
    default void noWriterTakesAnothersLine(@ForAll @IntRange(min = 1, max = 16) int writers,
            @ForAll @IntRange(max = 4000) int base, @ForAll @IntRange(min = 3, max = 8) int log, Trial trial) {
        int line = 1 << log;
        long[] counters = aligner().counters(writers, base, line);
        String problem = problem(counters, writers, base, line);
        AlignerConcept.SUSPECTS.check(trial, aligner(), problem.isEmpty(),
                () -> "%d writers, base %d, lines of %d: %s: %s".formatted(writers, base, line,
                        Arrays.toString(counters), problem));
    }

    private static String problem(long[] counters, int writers, long base, int line) {
        if (counters.length != writers)
            return counters.length + " counters";
        for (long counter : counters)
            if (counter < base || counter % 8 != 0)
                return counter + " is before the base or not a multiple of 8";
        long end = Arrays.stream(counters).map(counter -> counter / line * line + line).max().orElseThrow();
        if (end > base + (writers + 1L) * line)
            return "it ends at " + end;
        long taken = AlignerConcept.invalidations(counters, base, line, 10);
        return taken == 0 ? "" : taken + " times a line is taken away in 10 rounds";
    }
}
