package io.loadstone.cache;

import io.loadstone.Reference;

/// Doubly linked lists of the numbers below `items`, each number in at most one list. All operations take O(1).
///
/// List `l` is a ring through its own sentinel, the node `items + l`: no case is special, not even the empty list.
@Reference
final class Chains {
    private static final int OUT = -1;

    private final int items;
    private final int[] next;
    private final int[] previous;

    Chains(int items, int lists) {
        this.items = items;
        next = new int[items + lists];
        previous = new int[items + lists];
        java.util.Arrays.fill(next, 0, items, OUT);
        for (int ring = items; ring < next.length; ring++)
            next[ring] = previous[ring] = ring;
    }

    boolean contains(int item) {
        return next[item] != OUT;
    }

    boolean isEmpty(int list) {
        return next[items + list] == items + list;
    }

    /// The item that was added before all others of a list that is not empty.
    int first(int list) {
        return next[items + list];
    }

    void addLast(int list, int item) {
        int ring = items + list;
        int last = previous[ring];
        next[last] = item;
        previous[item] = last;
        next[item] = ring;
        previous[ring] = item;
    }

    void remove(int item) {
        next[previous[item]] = next[item];
        previous[next[item]] = previous[item];
        next[item] = OUT;
    }
}
