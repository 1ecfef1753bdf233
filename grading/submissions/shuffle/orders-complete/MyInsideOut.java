package lab.shuffle;

import io.loadstone.shuffle.InsideOut;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

public final class MyInsideOut implements InsideOut {

    @Override
    public Deck open(RandomGenerator random) {
        return new Growing(random);
    }

    private static final class Growing implements Deck {
        private final List<Integer> deck = new ArrayList<>();
        private final RandomGenerator random;

        Growing(RandomGenerator random) {
            this.random = random;
        }

        @Override
        public void add(int... items) {
            for (int item : items)
                deck.add(random.nextInt(deck.size() + 1), item);
        }

        @Override
        public int[] order() {
            return deck.stream().mapToInt(item -> item).toArray();
        }
    }
}
