package io.loadstone.guarantees.shuffle;

import io.loadstone.shuffle.ShuffleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Shuffle buffers to try the guarantees on.
final class Buffers {
    private Buffers() {}

    /// Makes the open part of a buffer.
    @FunctionalInterface
    interface Maker {
        Listed make(int capacity, RandomGenerator random);
    }

    /// Which of the held items leaves.
    @FunctionalInterface
    interface Pick {
        /// @return an index from 0 to `held - 1`; the items are in the order in which they came
        int pick(int held, RandomGenerator random);
    }

    static ShuffleBuffer of(Maker maker) {
        return maker::make;
    }

    /// A buffer that is right but for how it picks.
    static ShuffleBuffer picking(Pick pick) {
        return of((capacity, random) -> new Listed(capacity, random, pick));
    }

    static int uniform(int held, RandomGenerator random) {
        return random.nextInt(held);
    }

    /// A list of the items held, oldest first. Right, but for what a subclass does.
    static class Listed implements ShuffleBuffer.Open {
        final List<Integer> held = new ArrayList<>();
        final RandomGenerator random;
        final Pick pick;
        final int capacity;
        final List<Integer> leaving = new ArrayList<>();

        Listed(int capacity, RandomGenerator random, Pick pick) {
            this.capacity = capacity;
            this.random = random;
            this.pick = pick;
        }

        @Override
        public int[] offer(int... items) {
            for (int item : items)
                arrive(item);
            return left();
        }

        @Override
        public int[] drain() {
            end();
            return left();
        }

        private int[] left() {
            int[] left = leaving.stream().mapToInt(item -> item).toArray();
            leaving.clear();
            return left;
        }

        void arrive(int item) {
            if (held.size() == capacity)
                leave();
            held.add(item);
        }

        final void leave() {
            leaving.add(held.remove(/* index */ pick.pick(held.size(), random)));
        }

        void end() {
            while (!held.isEmpty())
                leave();
        }

        /// Shuffles what is held and lets all of it leave.
        final void emptyShuffled() {
            while (!held.isEmpty())
                leaving.add(held.remove(/* index */ random.nextInt(held.size())));
        }
    }

    /// Shuffles blocks of `B` items, one after the other.
    static final class Blocks extends Listed {
        Blocks(int capacity, RandomGenerator random) {
            super(capacity, random, Buffers::uniform);
        }

        @Override
        void arrive(int item) {
            held.add(item);
            if (held.size() == capacity)
                emptyShuffled();
        }
    }

    /// Cuts each full buffer at a random place and lets it leave rotated.
    static final class Rotated extends Listed {
        Rotated(int capacity, RandomGenerator random) {
            super(capacity, random, Buffers::uniform);
        }

        @Override
        void arrive(int item) {
            held.add(item);
            if (held.size() == capacity)
                end();
        }

        @Override
        void end() {
            int cut = held.isEmpty() ? 0 : random.nextInt(held.size());
            leaving.addAll(held.subList(cut, held.size()));
            leaving.addAll(held.subList(0, cut));
            held.clear();
        }
    }

    /// Refills at the end and moves on from the last place by a draw that cannot stay there.
    static final class MovesOn extends Listed {
        private int at;

        MovesOn(int capacity, RandomGenerator random) {
            super(capacity, random, Buffers::uniform);
        }

        @Override
        void arrive(int item) {
            if (held.size() < capacity) {
                held.add(item);
                return;
            }
            at = (at + (capacity < 2 ? 0 : 1 + random.nextInt(capacity - 1))) % capacity;
            leaving.add(held.set(at, item));
        }
    }

    /// Slots of which only the first `live` are ever drawn.
    static final class FewLive extends Listed {
        private final int live;

        FewLive(int capacity, RandomGenerator random, int live) {
            super(capacity, random, Buffers::uniform);
            this.live = live;
        }

        @Override
        void arrive(int item) {
            if (held.size() < capacity) {
                held.add(item);
                return;
            }
            leaving.add(held.set(random.nextInt(Math.min(capacity, live)), item));
        }
    }
}
