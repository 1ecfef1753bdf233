package io.loadstone.guarantees.cache;

import io.loadstone.cache.Aligner;
import io.loadstone.cache.LineBoundaries;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// What the guarantees of the seam [Aligner] are tried on.
public final class AlignerConcept extends SeamConcept<Aligner> {
    static final String ALIGN = "cache.align";
    static final String TOUCHED = "cache.lines-touched";
    static final String SHARING = "cache.false-sharing";

    static final List<Mutant<Aligner>> MUTANTS = List.of(
            mutant("rounds-down", "The multiple before the offset is taken.", "May data begin before its offset?",
                    ALIGN + " " + SHARING, () -> new Bits() {
                        @Override
                        public long align(long offset, long unit) {
                            return super.align(offset, unit) - (offset % unit == 0 ? 0 : unit);
                        }
                    }),
            mutant("always-moves", "An offset that is a multiple already is moved on.",
                    "What is the answer for 64 and a unit of 64?", ALIGN, () -> new Bits() {
                        @Override
                        public long align(long offset, long unit) {
                            return super.align(offset + 1, unit);
                        }

                        @Override
                        public long[] counters(int writers, long base, int line) {
                            return new Bits().counters(writers, base, line);
                        }
                    }),
            mutant("remainder-below-zero", "The remainder of a negative number is taken for a distance upwards.",
                    "What is -1 % 64?", ALIGN, () -> new Bits() {
                        @Override
                        public long align(long offset, long unit) {
                            super.align(offset, unit);
                            long over = offset % unit;
                            return over == 0 ? offset : offset + unit - over;
                        }
                    }),
            mutant("any-unit", "A unit that is no power of two is accepted.", "Which units may there be?", ALIGN,
                    () -> new Bits() {
                        @Override
                        public long align(long offset, long unit) {
                            return unit == 0 ? offset : Math.ceilDiv(offset, Math.abs(unit)) * Math.abs(unit);
                        }
                    }),
            mutant("size-over-line", "The offset is left out.", "In how many lines do 8 bytes at offset 60 lie?",
                    TOUCHED, () -> new Bits() {
                        @Override
                        public int linesTouched(long offset, int size, int line) {
                            return Math.ceilDiv(size, line);
                        }
                    }),
            mutant("one-byte-more", "The byte after the access is counted.",
                    "Which is the last byte of 64 bytes at offset 0?", TOUCHED, () -> new Bits() {
                        @Override
                        public int linesTouched(long offset, int size, int line) {
                            return super.linesTouched(offset, size + 1, line);
                        }
                    }),
            mutant("rounds-to-zero", "Lines below zero are rounded towards zero.",
                    "In which line is byte -1, in which byte 1?", TOUCHED, () -> new Bits() {
                        @Override
                        public int linesTouched(long offset, int size, int line) {
                            return (int) ((offset + size - 1) / line - offset / line) + 1;
                        }
                    }),
            mutant("side-by-side", "Counters lie next to each other.", "Who else has the line that you write to?",
                    SHARING, () -> spaced(true, line -> 8)),
            mutant("line-less-eight", "A line less the 8 bytes of the counter lies between two beginnings.",
                    "How far apart do counters have to begin?", SHARING,
                    () -> spaced(true, line -> Math.max(8, line - 8))),
            mutant("unaligned-base", "The first counter begins in a line that others use.",
                    "What lies in the line just before the base?", SHARING, () -> spaced(false, line -> line)),
            mutant("two-lines-each", "Two lines are spent on each counter.", "How much capacity does padding cost?",
                    SHARING, () -> spaced(true, line -> 2 * line)));

    static final Suspects<Aligner> SUSPECTS = new Suspects<>(MUTANTS, AlignerConcept::questions);

    private interface Gap {
        int of(int line);
    }

    public AlignerConcept() {
        super("cache", Aligner.class, AlignerGuarantees.Suite.class, LineBoundaries::new,
                Map.of("bits", right(Bits::new), "counters-at-the-end-of-lines", right(() -> new Bits() {
                    @Override
                    public long[] counters(int writers, long base, int line) {
                        return Arrays.stream(super.counters(writers, base, line)).map(at -> at + line - 8).toArray();
                    }
                })), MUTANTS);
    }

    private static Aligner spaced(boolean aligned, Gap gap) {
        return new Bits() {
            @Override
            public long[] counters(int writers, long base, int line) {
                long first = align(base, aligned ? line : 8);
                return LongStream.range(0, writers).map(writer -> first + writer * gap.of(line)).toArray();
            }
        };
    }

    /// How often a write finds its line with another writer, when all write in turn, `rounds` times. The owner of what lies before the
    /// base is one of them.
    static long invalidations(long[] counters, long base, int line, int rounds) {
        Map<Long, Integer> owner = new HashMap<>();
        long taken = 0;
        for (int round = 0; round < rounds; round++)
            for (int writer = -1; writer < counters.length; writer++) {
                if (writer < 0 && base == 0)
                    continue; // nothing lies before it
                long address = writer < 0 ? base - 1 : counters[writer];
                Integer before = owner.put(address / line, writer);
                taken += before != null && before != writer ? 1 : 0;
            }
        return taken;
    }

    /// Masks and shifts.
    private static class Bits implements Aligner {
        @Override
        public long align(long offset, long unit) {
            if (unit <= 0 || (unit & (unit - 1)) != 0)
                throw new IllegalArgumentException("unit must be a power of two, got " + unit);
            return (offset + unit - 1) & -unit;
        }

        @Override
        public int linesTouched(long offset, int size, int line) {
            int shift = Integer.numberOfTrailingZeros(line);
            return (int) (((offset + size - 1) >> shift) - (offset >> shift)) + 1;
        }

        @Override
        public long[] counters(int writers, long base, int line) {
            long first = align(base, line);
            return LongStream.iterate(first, at -> at + line).limit(writers).toArray();
        }
    }

    private static void questions(Answers answers, Aligner subject) {
        for (long offset = -70; offset <= 140; offset += 10) {
            long at = offset;
            answers.add(() -> subject.align(at, 64));
            answers.add(() -> subject.linesTouched(at, 24, 16));
        }
        answers.add(() -> subject.align(64, 64));
        answers.add(() -> subject.align(5, 12));
        answers.add(() -> subject.linesTouched(0, 64, 64));
        for (int base = 0; base < 100; base += 20) {
            int b = base;
            answers.add(() -> Arrays.toString(subject.counters(3, b, 64)));
        }
    }
}
