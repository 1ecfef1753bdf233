package io.loadstone.grading.split;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Which of a process's objects have a stand-in here that somebody could still call.
final class StandIns {
    /// So many new ones are worth looking for old ones that nobody holds.
    private static final int MANY = 1000;

    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
    private final Set<Reference<?>> held = new HashSet<>();
    /// An object may have come over more than once.
    private final Map<Integer, Integer> standIns = new HashMap<>();
    private int fresh;

    private static final class Held extends PhantomReference<Object> {
        private final int number;

        Held(Object standIn, int number, ReferenceQueue<Object> gone) {
            super(standIn, gone);
            this.number = number;
        }
    }

    void add(Object standIn, int number) {
        held.add(new Held(standIn, number, gone));
        standIns.merge(number, 1, Integer::sum);
        fresh++;
    }

    /// Numbers of objects without a stand-in, each told once; looks only after many new ones, since it takes a collection of the heap.
    int[] forgotten() {
        if (fresh < MANY)
            return new int[0];
        fresh = 0;
        System.gc();
        IntStream.Builder numbers = IntStream.builder();
        for (Reference<?> reference = gone.poll(); reference != null; reference = gone.poll()) {
            held.remove(reference);
            if (reference instanceof Held old && standIns.merge(old.number, -1, Integer::sum) == 0) {
                standIns.remove(old.number);
                numbers.add(old.number);
            }
        }
        return numbers.build().toArray();
    }
}
