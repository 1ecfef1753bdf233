package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Mistake;
import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Compares the elements before a shuffle with those after it.
final class LostElements {
    private LostElements() {}

    /// Whether both arrays hold the same elements, each as often.
    static boolean none(int[] before, int[] after) {
        int[] expected = before.clone();
        int[] found = after.clone();
        Arrays.sort(expected);
        Arrays.sort(found);
        return Arrays.equals(expected, found);
    }

    /// How elements got lost: strange ones came, or equal ones were confused, or one was written over another.
    static Mistake mistake(int[] before, int[] after, Shuffler shuffler, RandomGenerator random) {
        if (Arrays.stream(after).anyMatch(element -> Arrays.stream(before).noneMatch(known -> known == element))) {
            return ShuffleMutants.WRITES_INDICES.mistake();
        }
        int[] distinct = {30, 10, 50, 20, 40, 60, 80, 70};
        int[] shuffled = distinct.clone();
        shuffler.shuffle(shuffled, random);
        return (none(distinct, shuffled) ? ShuffleMutants.ASSUMES_DISTINCT : ShuffleMutants.OVERWRITES).mistake();
    }
}
