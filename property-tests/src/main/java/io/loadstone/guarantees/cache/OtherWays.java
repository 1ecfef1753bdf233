package io.loadstone.guarantees.cache;

import io.loadstone.cache.Amat;
import io.loadstone.cache.CacheSim.Geometry;
import io.loadstone.cache.CacheWitness;
import io.loadstone.cache.CheApprox;
import io.loadstone.cache.MissClassifier.ThreeC;
import io.loadstone.cache.Prefetcher;
import io.loadstone.cache.RecordLayout;
import io.loadstone.cache.RecordLayout.Scan;
import io.loadstone.cache.ReuseDistance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Programs that fulfil the laws of the cache concepts in other ways than the references and the first variants.
final class OtherWays {
    private OtherWays() {}

    /// Where an access ends: the level that has it, with the times of all levels asked on the way.
    static final class Paths implements Amat {
        @Override
        public double total(double hitRate, double hitTime, double missTime) {
            return hitRate == 1 ? hitTime : Math.fma(1 - hitRate, missTime, hitRate * hitTime);
        }

        @Override
        public double lookThrough(double[] times, double[] localMiss) {
            if (times.length != localMiss.length + 1)
                throw new IllegalArgumentException("%d times, %d rates".formatted(times.length, localMiss.length));
            double mean = 0;
            double soFar = 0;
            double asked = 1;
            for (int level = 0; level < times.length; level++) {
                soFar += times[level];
                double miss = level < localMiss.length ? localMiss[level] : 0;
                if (asked > 0)
                    mean += asked * (1 - miss) * soFar;
                asked *= miss;
            }
            return mean;
        }

        @Override
        public double[] localMissRates(long accesses, long[] misses) {
            double[] rates = new double[misses.length];
            double asked = accesses;
            for (int level = 0; level < misses.length; level++) {
                rates[level] = misses[level] / asked;
                asked = misses[level];
            }
            return rates;
        }
    }

    /// The characteristic time on a logarithmic scale.
    static final class Logarithmic implements CheApprox {
        @Override
        public double characteristicTime(double[] popularity, int capacity) {
            double[] accessed = Arrays.stream(popularity).filter(p -> p > 0).toArray();
            if (accessed.length <= capacity)
                return Double.POSITIVE_INFINITY;
            double low = Math.log(capacity) - 1;
            double high = 45;
            for (int i = 0; i < 200; i++) {
                double middle = low + (high - low) / 2;
                double missing = 0; // keys that have not come
                for (double p : accessed)
                    missing += Math.exp(-p * Math.exp(middle));
                if (accessed.length - missing < capacity)
                    low = middle;
                else
                    high = middle;
            }
            return Math.exp(high);
        }

        @Override
        public double hitRate(double[] popularity, int capacity) {
            double time = characteristicTime(popularity, capacity);
            double missRate = 0;
            for (double p : popularity)
                missRate += p == 0 ? 0 : p * Math.exp(-p * time);
            return Arrays.stream(popularity).sum() - missRate;
        }
    }

    /// Distances as inversions: between two accesses to a key, those that repeat a key of the interval come later than their own
    /// predecessor, which is inside; all others are distinct. A merge sort counts them.
    static final class Inversions implements ReuseDistance {
        @Override
        public int[] distances(int[] keys) {
            int[] before = new int[keys.length];
            Map<Integer, Integer> last = new HashMap<>();
            for (int i = 0; i < keys.length; i++) {
                Integer seen = last.put(keys[i], i);
                before[i] = seen == null ? -1 : seen;
            }
            int[] repeats = new int[keys.length];
            sort(IntStream.range(0, keys.length).toArray(), before, repeats);
            return IntStream.range(0, keys.length)
                    .map(i -> before[i] < 0 ? INFINITE : i - before[i] - 1 - repeats[i]).toArray();
        }

        /// Sorts accesses by their predecessors, and counts for each how many earlier ones have a later predecessor.
        private static int[] sort(int[] accesses, int[] before, int[] repeats) {
            if (accesses.length < 2)
                return accesses;
            int[] early = sort(Arrays.copyOf(accesses, accesses.length / 2), before, repeats);
            int[] late = sort(Arrays.copyOfRange(accesses, accesses.length / 2, accesses.length), before, repeats);
            int[] merged = new int[accesses.length];
            int taken = 0;
            for (int i = 0, j = 0; i + j < merged.length;) {
                if (j == late.length || (i < early.length && before[early[i]] <= before[late[j]])) {
                    merged[taken++] = early[i++];
                } else {
                    repeats[late[j]] += early.length - i;
                    merged[taken++] = late[j++];
                }
            }
            return merged;
        }
    }

    /// Keeps the whole history, and looks back how long the present run is.
    static final class FromHistory implements Prefetcher {
        @Override
        public int distance(int latency, int work) {
            return (int) ((latency + (long) work - 1) / work);
        }

        @Override
        public Stream open(int distance, int lines) {
            List<Integer> history = new ArrayList<>();
            return line -> {
                history.add(line);
                int run = 1;
                while (run < history.size() && run < 4 && history.get(history.size() - 1 - run) == line - run)
                    run++;
                if (run < 3)
                    return new int[0];
                long from = run == 3 ? 1 : distance; // a longer run asked for all but the last one before
                return LongStream.rangeClosed(line + from, line + (long) distance).filter(next -> next < lines)
                        .mapToInt(next -> (int) next).toArray();
            };
        }
    }

    /// Gives out offsets one after another, in the order of memory.
    static final class InOrder implements RecordLayout {
        @Override
        public long[] arrayOfStructures(Shape shape) {
            return LongStream.range(0, (long) shape.records() * shape.fields()).map(i -> i * shape.bytes()).toArray();
        }

        @Override
        public long[] structureOfArrays(Shape shape) {
            return blocked(new Shape(shape.records(), shape.fields(), shape.bytes(), shape.records()));
        }

        @Override
        public long[] blocked(Shape shape) {
            long[] offsets = new long[shape.records() * shape.fields()];
            long next = 0;
            for (int begin = 0; begin < shape.records(); begin += Math.min(shape.block(), shape.records() - begin)) {
                int end = begin + Math.min(shape.block(), shape.records() - begin);
                for (int column = 0; column < shape.fields(); column++)
                    for (int record = begin; record < end; record++, next += shape.bytes())
                        offsets[record * shape.fields() + column] = next;
            }
            return offsets;
        }

        @Override
        public double linesPerRecord(Scan scan, boolean columns) {
            return columns
                    ? scan.read() * lines(scan.bytes(), scan.bytes(), scan)
                    : lines(scan.fields() * scan.bytes(), scan.read() * scan.bytes(), scan);
        }

        /// Marks the lines of pieces of so many bytes, of which the first ones are used, until the pattern repeats.
        private static double lines(int size, int used, Scan scan) {
            int period = scan.random() ? size : Math.max(size, scan.line());
            var marked = new BitSet();
            for (int begin = 0; begin < period; begin += size)
                marked.set(begin / scan.line(), (begin + used - 1) / scan.line() + 1);
            return (double) marked.cardinality() * size / period;
        }

        @Override
        public boolean preferColumns(Scan scan) {
            return linesPerRecord(scan, true) - linesPerRecord(scan, false) < 0;
        }
    }

    /// Misses by the JDK's map in the order of access, one for each set and one for all.
    static ThreeC maps(int[] lines, Geometry geometry) {
        int compulsory = (int) Arrays.stream(lines).distinct().count();
        int full = misses(lines, geometry.lines());
        int actual = IntStream.range(0, geometry.sets())
                .map(set -> misses(Arrays.stream(lines).filter(line -> line % geometry.sets() == set).toArray(),
                        geometry.ways()))
                .sum();
        return new ThreeC(compulsory, full - compulsory, actual - full);
    }

    private static int misses(int[] lines, int capacity) {
        return Replays.misses(LruConcept.quick().replay(lines, capacity));
    }

    /// Other counterexamples than the known ones.
    static final class Counterexamples implements CacheWitness {
        @Override
        public Scan structuresWin() {
            return new Scan(32, 2, 32, true, 64);
        }

        /// Popular keys, and then three newcomers by turns: OPT lets the popular ones go.
        @Override
        public int[] lfuLoses(int capacity, int factor) {
            int popular = capacity - 1;
            int newcomers = Math.min(3, capacity);
            int rounds = 2 * factor * (capacity + 2);
            IntStream first = IntStream.range(0, 5 * popular).map(i -> 100 + i / 5);
            return IntStream.concat(first, IntStream.range(0, newcomers * rounds).map(i -> i % newcomers)).toArray();
        }

        @Override
        public int[] lruNeverHits(int capacity) {
            return IntStream.range(0, 40 * (capacity + 1)).map(i -> 7 * (capacity - i % (capacity + 1))).toArray();
        }

        @Override
        public Pair higherHitRateIsSlower() {
            return new Pair(new Program(99_000, 1000), new Program(900, 100));
        }
    }
}
