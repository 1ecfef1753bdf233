package io.loadstone.guarantees.cache;

import io.loadstone.cache.Blocks;
import io.loadstone.cache.Tiled;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the guarantees of the seam [Tiled] are tried on.
public final class TiledConcept extends SeamConcept<Tiled> {
    static final String TRANSPOSE = "cache.tiled-transpose";
    static final String MULTIPLY = "cache.tiled-multiply";
    static final String ORDERS = "cache.tiled-orders";
    static final String TRANSPOSE_MISSES = "cache.tiled-transpose-misses";
    static final String MULTIPLY_MISSES = "cache.tiled-multiply-misses";
    static final String SIZE = "cache.tile-size";

    static final List<Mutant<Tiled>> MUTANTS = List.of(
            mutant("edge-tiles-skipped", "Only whole tiles are visited.",
                    "Five by five in tiles of two: who visits the last row?", TRANSPOSE + " " + MULTIPLY + " " + ORDERS,
                    () -> new Loops() {
                        @Override
                        int limit(int n, int tile) {
                            return n / tile * tile;
                        }
                    }),
            mutant("tiles-not-nested", "The loops within a tile run over the whole row.",
                    "Which elements are visited between two of the same line?",
                    TRANSPOSE_MISSES + " " + MULTIPLY_MISSES, () -> new Loops() {
                        @Override
                        int side(int n, int tile) {
                            return n;
                        }
                    }),
            mutant("one-loop-cut", "Of the three loops of the product only that over columns is cut.",
                    "How many lines of b are used before the first of them is used again?", MULTIPLY_MISSES,
                    () -> new Loops() {
                        @Override
                        public int[] multiplyOrder(int n, int tile) {
                            return products(n, n, tile, n, n);
                        }
                    }),
            mutant("adds-to-what-was-there", "The product is added to what the result held.",
                    "What is in c before the first product?", MULTIPLY, () -> new Loops() {
                        @Override
                        boolean clears() {
                            return false;
                        }
                    }),
            mutant("factors-swapped", "b * a is computed.", "Does the order of the factors matter?", MULTIPLY,
                    () -> new Loops() {
                        @Override
                        public void multiply(double[] a, double[] b, double[] c, int n, int tile) {
                            super.multiply(b, a, c, n, tile);
                        }
                    }),
            mutant("in-place", "The source is transposed too.", "Who else may need the source?", TRANSPOSE,
                    () -> new Loops() {
                        @Override
                        public void transpose(int[] in, int[] out, int n, int tile) {
                            super.transpose(in, out, n, tile);
                            System.arraycopy(out, 0, in, 0, n * n);
                        }
                    }),
            mutant("copies", "The elements are copied to where they were.", "Where does element (0, 1) go?", TRANSPOSE,
                    () -> new Loops() {
                        @Override
                        public void transpose(int[] in, int[] out, int n, int tile) {
                            System.arraycopy(in, 0, out, 0, n * n);
                        }
                    }),
            mutant("one-tile-fits", "The tile is chosen so that one of them fits.",
                    "How many tiles does a product use at a time?", SIZE, () -> new Loops() {
                        @Override
                        public int tile(int cache, int element) {
                            return (int) Math.max(1, Math.sqrt((double) cache / element));
                        }
                    }),
            mutant("tile-in-bytes", "The size of a number is left out.", "How many bytes does a tile take?", SIZE,
                    () -> new Loops() {
                        @Override
                        public int tile(int cache, int element) {
                            return super.tile(cache, element == 1 ? 2 : 1);
                        }
                    }),
            mutant("power-of-two-tile", "The tile is cut down to a power of two.",
                    "Is it the largest of which three fit?", SIZE, () -> new Loops() {
                        @Override
                        public int tile(int cache, int element) {
                            return Integer.highestOneBit(super.tile(cache, element));
                        }
                    }));

    static final Suspects<Tiled> SUSPECTS = new Suspects<>(MUTANTS, TiledConcept::questions);

    public TiledConcept() {
        super("cache", Tiled.class, TiledGuarantees.Suite.class, Blocks::new,
                Map.of("other-loops", right(Loops::new), "columns-of-tiles-first", right(() -> new Loops() {
                    @Override
                    boolean columnsFirst() {
                        return true;
                    }
                })), MUTANTS);
    }

    /// The result stays while tiles of the factors pass; the order is made first, and then followed.
    private static class Loops implements Tiled {

        int limit(int n, int tile) {
            return n;
        }

        int side(int n, int tile) {
            return tile;
        }

        boolean clears() {
            return true;
        }

        boolean columnsFirst() {
            return false;
        }

        @Override
        public int[] transposeOrder(int n, int tile) {
            int height = side(n, tile);
            int width = height;
            int limit = limit(n, tile);
            var order = IntStream.builder();
            for (int outer = 0; outer < limit; outer += columnsFirst() ? width : height)
                for (int next = 0; next < limit; next += columnsFirst() ? height : width) {
                    int ii = columnsFirst() ? next : outer;
                    int jj = columnsFirst() ? outer : next;
                    for (int i = ii; i < Math.min(ii + height, limit); i++)
                        for (int j = jj; j < Math.min(jj + width, limit); j++)
                            order.add(i * n + j);
                }
            return order.build().toArray();
        }

        @Override
        public int[] multiplyOrder(int n, int tile) {
            int side = side(n, tile);
            return products(n, side, side, side, limit(n, tile));
        }

        static int[] products(int n, int height, int width, int depth, int limit) {
            var order = IntStream.builder();
            for (int ii = 0; ii < limit; ii += height)
                for (int jj = 0; jj < limit; jj += width)
                    for (int kk = 0; kk < limit; kk += depth)
                        for (int i = ii; i < Math.min(ii + height, limit); i++)
                            for (int j = jj; j < Math.min(jj + width, limit); j++)
                                for (int k = kk; k < Math.min(kk + depth, limit); k++)
                                    order.add((i * n + j) * n + k);
            return order.build().toArray();
        }

        @Override
        public void transpose(int[] in, int[] out, int n, int tile) {
            for (int at : transposeOrder(n, tile))
                out[at % n * n + at / n] = in[at];
        }

        @Override
        public void multiply(double[] a, double[] b, double[] c, int n, int tile) {
            if (clears())
                Arrays.fill(c, 0);
            for (int product : multiplyOrder(n, tile)) {
                int k = product % n;
                int at = product / n;
                c[at] += a[at / n * n + k] * b[k * n + at % n];
            }
        }

        @Override
        public int tile(int cache, int element) {
            int side = (int) Math.sqrt(cache / (3.0 * element));
            return Math.max(1, side);
        }
    }

    private static void questions(Answers answers, Tiled subject) {
        int[] in = IntStream.range(0, 25).toArray();
        answers.add(() -> {
            int[] source = in.clone();
            int[] out = new int[25];
            subject.transpose(source, out, 5, 2);
            return Arrays.toString(out) + source[1];
        });
        double[] a = IntStream.range(0, 25).mapToDouble(i -> i % 7).toArray();
        double[] b = IntStream.range(0, 25).mapToDouble(i -> i % 11).toArray();
        answers.add(() -> {
            double[] c = a.clone();
            subject.multiply(a.clone(), b.clone(), c, 5, 2);
            return Arrays.toString(c);
        });
        answers.add(() -> Arrays.toString(subject.transposeOrder(6, 2)));
        answers.add(() -> Arrays.toString(subject.multiplyOrder(4, 2)));
        for (int cache = 100; cache < 5000; cache += 700)
            for (int element = 1; element <= 8; element *= 2) {
                int m = cache;
                int s = element;
                answers.add(() -> subject.tile(m, s));
            }
    }
}
