package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.BinaryHeapTree;
import io.loadstone.importance.SumTree;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [SumTree] are tried on.
public final class SumTreeConcept extends SeamConcept<SumTree> {
    static final String FIND = "importance.tree-find";
    static final String TOTAL = "importance.tree-total";
    static final String REFUSES = "importance.tree-refuses";

    static final List<Mutant<SumTree>> MUTANTS = List.of(
            mutant("boundary-below", "A number on a boundary goes to the item below it.",
                    "With priorities 1 and 1, who gets u = 1?", FIND, () -> n -> new Scan(n) {
                        @Override
                        boolean passes(double rest, double p) {
                            return rest > p;
                        }
                    }),
            mutant("not-reduced", "u is not lowered by the sums that were passed.",
                    "Into which half of the right subtree does u fall?", FIND, () -> n -> new Scan(n) {
                        @Override
                        double less(double rest, double p) {
                            return rest;
                        }
                    }),
            mutant("power-of-two-only", "Items beyond the greatest power of two are cut off when searching.",
                    "Where are the leaves of 5 items?", FIND, () -> n -> new Scan(n) {
                        @Override
                        public int[] find(double[] u) {
                            int last = Integer.highestOneBit(priority.length) - 1;
                            return Arrays.stream(super.find(u)).map(i -> Math.min(i, last)).toArray();
                        }
                    }),
            mutant("adds-to-the-old", "A new priority is added to the old one.", "What does setting twice do?",
                    FIND + " " + TOTAL, () -> n -> new Scan(n) {
                        @Override
                        void put(int item, double p) {
                            super.put(item, priority[item] + p);
                        }
                    }),
            mutant("corrected-by-differences",
                    "Sums are corrected by differences: what was lost to rounding stays lost.",
                    "What is 1e16 + 1 - 1e16?", TOTAL, () -> n -> new Scan(n) {
                        private double running;

                        @Override
                        void put(int item, double p) {
                            running += p - priority[item];
                            super.put(item, p);
                        }

                        @Override
                        public double total() {
                            return running;
                        }
                    }),
            mutant("single-precision", "Sums are kept in 32 bits.", "How many digits has a float?", TOTAL,
                    () -> n -> new Scan(n) {
                        @Override
                        public double total() {
                            return (float) super.total();
                        }
                    }),
            mutant("nonsense-accepted", "NaN enters the tree and poisons every sum above it.",
                    "What does a comparison with NaN give?", REFUSES, () -> n -> new Scan(n) {
                        @Override
                        void check(double[] priorities) {}
                    }),
            mutant("half-applied", "What came before the refused priority has been set.",
                    "When can you still say no without having changed anything?", REFUSES, () -> n -> new Scan(n) {
                        @Override
                        public void set(int[] items, double[] priorities) {
                            for (int i = 0; i < items.length; i++)
                                super.set(new int[]{items[i]}, new double[]{priorities[i]});
                        }
                    }));

    static final Suspects<SumTree> SUSPECTS = new Suspects<>(MUTANTS, SumTreeConcept::ask);

    public SumTreeConcept() {
        super("importance", SumTree.class, SumTreeGuarantees.Suite.class, BinaryHeapTree::new,
                Map.of("scan", right(() -> Scan::new), "blocks", right(() -> Blocks::new)), MUTANTS);
    }

    static int scan(double[] priority, double u) {
        double rest = u;
        int item = 0;
        while (rest >= priority[item])
            rest -= priority[item++];
        return item;
    }

    private static void ask(Answers answers, SumTree s) {
        answers.add(() -> {
            SumTree.Tree tree = s.of(7);
            tree.set(new int[]{0, 1, 2, 4, 5, 6, 0}, new double[]{5, 2, 3, 1, 4, 2, 1});
            return Arrays.toString(tree.find(new double[]{0, 0.5, 1, 2.5, 3, 6, 7, 11.5})) + tree.total();
        });
        answers.add(() -> {
            SumTree.Tree tree = s.of(3);
            tree.set(new int[]{0, 1}, new double[]{1e16, 0.3});
            tree.set(new int[]{0}, new double[]{0.1});
            return "%.6f".formatted(tree.total());
        });
        answers.add(() -> {
            SumTree.Tree tree = s.of(3);
            tree.set(new int[]{0, 1}, new double[]{0.1, 0.3});
            return tree.total();
        });
        answers.add(() -> {
            SumTree.Tree tree = s.of(2);
            String told = "accepted ";
            try {
                tree.set(new int[]{0, 1}, new double[]{1, Double.NaN});
            } catch (IllegalArgumentException e) {
                told = "refused ";
            }
            return told + tree.total();
        });
    }

    /// A linear scan, right as it stands; each mutant changes one step.
    private static class Scan implements SumTree.Tree {
        final double[] priority;

        Scan(int n) {
            priority = new double[n];
        }

        void check(double[] priorities) {
            for (double p : priorities)
                if (!(p >= 0) || Double.isInfinite(p))
                    throw new IllegalArgumentException("priority " + p);
        }

        void put(int item, double p) {
            priority[item] = p;
        }

        @Override
        public void set(int[] items, double[] priorities) {
            check(priorities);
            for (int i = 0; i < items.length; i++)
                put(items[i], priorities[i]);
        }

        @Override
        public double total() {
            return Arrays.stream(priority).sum();
        }

        boolean passes(double rest, double p) {
            return rest >= p;
        }

        double less(double rest, double p) {
            return rest - p;
        }

        @Override
        public int[] find(double[] u) {
            int[] found = new int[u.length];
            for (int i = 0; i < u.length; i++) {
                double rest = u[i];
                int item = 0;
                while (item < priority.length - 1 && passes(rest, priority[item]))
                    rest = less(rest, priority[item++]);
                found[i] = item;
            }
            return found;
        }
    }

    /// Sums of blocks of four: a tree of two levels.
    private static final class Blocks implements SumTree.Tree {
        private static final int BLOCK = 4;
        private final double[] priority;

        Blocks(int n) {
            priority = new double[n];
        }

        @Override
        public void set(int[] items, double[] priorities) {
            if (!Arrays.stream(priorities).allMatch(p -> p >= 0 && p < Double.POSITIVE_INFINITY))
                throw new IllegalArgumentException("priorities " + Arrays.toString(priorities));
            for (int i = 0; i < items.length; i++)
                priority[items[i]] = priorities[i];
        }

        private double block(int from) {
            double sum = 0;
            for (int i = from; i < Math.min(from + BLOCK, priority.length); i++)
                sum += priority[i];
            return sum;
        }

        @Override
        public double total() {
            double sum = 0;
            for (int from = 0; from < priority.length; from += BLOCK)
                sum += block(from);
            return sum;
        }

        @Override
        public int[] find(double[] u) {
            return Arrays.stream(u).mapToInt(value -> {
                double rest = value;
                int from = 0;
                while (rest >= block(from)) {
                    rest -= block(from);
                    from += BLOCK;
                }
                return from + scan(Arrays.copyOfRange(priority, from, Math.min(from + BLOCK, priority.length)), rest);
            }).toArray();
        }
    }
}
