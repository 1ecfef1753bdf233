package lab.shuffle;

import io.loadstone.shuffle.ShuffleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

public final class MyShuffleBuffer implements ShuffleBuffer {

    @Override
    public Open open(int capacity, RandomGenerator random) {
        if (capacity < 1)
            throw new IllegalArgumentException("capacity " + capacity);
        return new Held(capacity, random);
    }

    private static final class Held implements Open {
        private final List<Integer> held = new ArrayList<>();
        private final int capacity;
        private final RandomGenerator random;

        Held(int capacity, RandomGenerator random) {
            this.capacity = capacity;
            this.random = random;
        }

        @Override
        public int[] offer(int... items) {
            List<Integer> leaving = new ArrayList<>();
            for (int item : items) {
                held.add(item);
                if (held.size() > capacity) {
                    int chosen = random.nextInt(held.size());
                    leaving.add(held.set(chosen, held.getLast()));
                    held.removeLast();
                }
            }
            return leaving.stream().mapToInt(item -> item).toArray();
        }

        @Override
        public int[] drain() {
            int[] left = held.stream().mapToInt(item -> item).toArray();
            for (int i = 1; i < left.length; i++) {
                int place = random.nextInt(i + 1);
                int moved = left[i];
                left[i] = left[place];
                left[place] = moved;
            }
            held.clear();
            return left;
        }
    }
}
