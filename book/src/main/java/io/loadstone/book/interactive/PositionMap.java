package io.loadstone.book.interactive;

import io.loadstone.book.figure.Decimal;
import io.loadstone.book.figure.HeatMap;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.shuffle.Shuffler;
import java.util.List;
import java.util.random.RandomGenerator;

/// Where each card ends, for the right shuffle and for shuffles that differ from it in the range of one draw.
final class PositionMap implements Interactive {
    private static final double SIDE = 272;
    private static final int[] DECKS = {100, 300, 1000, 3000, 10_000, 30_000};

    private enum Way implements Shuffler {
        FISHER_YATES("Fisher-Yates"), NAIVE("naive: any position"), SATTOLO("Sattolo: never itself"), SHORT(
                "short: never the last"),
        ONE_PASS("neighbours only");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        @Override
        public void shuffle(int[] order, RandomGenerator random) {
            if (this == FISHER_YATES) {
                new FisherYates().shuffle(order, random);
                return;
            }
            int n = order.length;
            for (int last = n - 1; last > (this == NAIVE ? -1 : 0); last--) {
                int chosen = switch (this) {
                    case FISHER_YATES -> throw new IllegalStateException("shuffled above");
                    case NAIVE -> random.nextInt(n);
                    case SATTOLO -> random.nextInt(last);
                    case SHORT -> random.nextInt(n - 1);
                    case ONE_PASS -> last - random.nextInt(2);
                };
                int moved = order[chosen];
                order[chosen] = order[last];
                order[last] = moved;
            }
        }
    }

    @Override
    public String name() {
        return "position-map";
    }

    @Override
    public String title() {
        return "Where each card of a deck ends";
    }

    @Override
    public List<Slider> sliders() {
        return List.of(new Slider("Shuffle", 0, Way.values().length - 1, 1, at -> Way.values()[at].words),
                new Slider("Cards", 4, 16, 10, Integer::toString),
                new Slider("Decks", 0, DECKS.length - 1, 4, at -> Decimal.count(DECKS[at])));
    }

    @Override
    public Drawing draw(int... at) {
        Way way = Way.values()[at[0]];
        int n = at[1];
        int decks = DECKS[at[2]];
        double[][] ratio = ratios(way, n, decks);
        double low = Double.MAX_VALUE;
        double high = 0;
        double squares = 0;
        for (double[] row : ratio)
            for (double r : row) {
                low = Math.min(low, r);
                high = Math.max(high, r);
                squares += (r - 1) * (r - 1) / n / n;
            }
        // A count of a fair cell is binomial: its ratio has variance (n - 1) / decks.
        return new Drawing(HeatMap.panel("i-position-map", way.words, ratio, SIDE / n) + HeatMap.legend(),
                "Of " + Decimal.count(decks) + " decks, the cells hold from <b>" + Decimal.fixed(low, 2) + "</b> to <b>"
                        + Decimal.fixed(high, 2) + "</b> times their fair share. They are off by <b>"
                        + Decimal.fixed(Math.sqrt(squares), 3) + "</b> (root mean square); chance alone makes about <b>"
                        + Decimal.fixed(Math.sqrt((n - 1.0) / decks), 3) + "</b> of it.");
    }

    /// How often a card ended at a position, as a multiple of its fair share.
    static double[][] ratios(Shuffler way, int n, int decks) {
        SplitMix random = new SplitMix(n);
        double[][] ratio = new double[n][n];
        int[] order = new int[n];
        for (int deck = 0; deck < decks; deck++) {
            for (int i = 0; i < n; i++)
                order[i] = i;
            way.shuffle(order, random);
            for (int position = 0; position < n; position++)
                ratio[order[position]][position]++;
        }
        for (double[] row : ratio)
            for (int position = 0; position < n; position++)
                row[position] *= (double) n / decks;
        return ratio;
    }

    /// The shuffle at a position of the first slider.
    static Shuffler way(int at) {
        return Way.values()[at];
    }
}
