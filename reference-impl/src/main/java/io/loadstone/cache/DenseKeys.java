package io.loadstone.cache;

import io.loadstone.Reference;

/// Numbers the keys of a trace 0, 1, 2... in the order of their first access, so that a policy needs no hash table of its own.
///
/// Open addressing with linear probing; at most half of the table is used. Time O(n), expected.
@Reference
final class DenseKeys {
    private static final int FREE = -1;

    /// The number of the key of each access.
    final int[] ids;
    /// The key of each number.
    final long[] keys;
    /// How many keys there are.
    final int count;

    private DenseKeys(int[] ids, long[] keys, int count) {
        this.ids = ids;
        this.keys = keys;
        this.count = count;
    }

    static DenseKeys of(int[] trace) {
        long[] wide = new long[trace.length];
        for (int i = 0; i < trace.length; i++)
            wide[i] = trace[i];
        return of(wide);
    }

    static DenseKeys of(long[] trace) {
        int[] ids = new int[trace.length];
        long[] keys = new long[Math.min(trace.length, 1024)];
        int[] table = freeTable(2048);
        int count = 0;
        for (int i = 0; i < trace.length; i++) {
            int slot = slot(table, keys, trace[i]);
            if (table[slot] == FREE) {
                if (count == keys.length) {
                    keys = java.util.Arrays.copyOf(keys, 2 * count);
                    table = rehash(keys, count, 4 * count);
                    slot = slot(table, keys, trace[i]);
                }
                table[slot] = count;
                keys[count++] = trace[i];
            }
            ids[i] = table[slot];
        }
        return new DenseKeys(ids, keys, count);
    }

    /// Where the key stands, or the free place where it belongs.
    private static int slot(int[] table, long[] keys, long key) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L; // Fibonacci hashing: the high bits depend on all of the key
        int slot = (int) (mixed >>> 32) & (table.length - 1);
        while (table[slot] != FREE && keys[table[slot]] != key)
            slot = (slot + 1) & (table.length - 1);
        return slot;
    }

    private static int[] rehash(long[] keys, int count, int size) {
        int[] table = freeTable(size);
        for (int id = 0; id < count; id++)
            table[slot(table, keys, keys[id])] = id;
        return table;
    }

    private static int[] freeTable(int size) {
        int[] table = new int[Integer.highestOneBit(Math.max(2, size - 1)) * 2];
        java.util.Arrays.fill(table, FREE);
        return table;
    }
}
