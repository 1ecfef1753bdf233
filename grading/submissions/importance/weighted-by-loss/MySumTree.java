package lab.importance;

import io.loadstone.importance.SumTree;
import java.util.Objects;

/// A binary tree in an array: node `i` has children `2i` and `2i+1`, leaves begin at the next power of two. Every inner node is the sum of its
/// children, computed anew at each change, never corrected by a difference: rounding errors do not accumulate.
public final class MySumTree implements SumTree {

    @Override
    public Tree of(int n) {
        return new Nodes(n);
    }

    private static final class Nodes implements Tree {
        private final int items;
        private final int leaves;
        private final double[] sum;

        Nodes(int n) {
            items = n;
            leaves = n == 1 ? 1 : Integer.highestOneBit(n - 1) << 1;
            sum = new double[2 * leaves];
        }

        @Override
        public void set(int[] changed, double[] priorities) {
            for (int i = 0; i < changed.length; i++) {
                Objects.checkIndex(changed[i], items);
                if (!(priorities[i] >= 0 && priorities[i] < Double.POSITIVE_INFINITY))
                    throw new IllegalArgumentException("priority of item %d must be finite and at least 0, got %s"
                            .formatted(changed[i], priorities[i]));
            }
            for (int i = 0; i < changed.length; i++) {
                int node = leaves + changed[i];
                sum[node] = priorities[i];
                for (node /= 2; node >= 1; node /= 2)
                    sum[node] = sum[2 * node] + sum[2 * node + 1];
            }
        }

        @Override
        public double total() {
            return sum[1];
        }

        @Override
        public int[] find(double[] u) {
            int[] found = new int[u.length];
            for (int i = 0; i < u.length; i++)
                found[i] = find(u[i]);
            return found;
        }

        /// Invariant: `rest` is less than the sum of the node, but for rounding, which must not lead into an empty subtree.
        private int find(double u) {
            double rest = u;
            int node = 1;
            while (node < leaves) {
                int left = 2 * node;
                if (rest < sum[left] || sum[left + 1] == 0) {
                    node = left;
                } else {
                    rest -= sum[left];
                    node = left + 1;
                }
            }
            return node - leaves;
        }
    }
}
