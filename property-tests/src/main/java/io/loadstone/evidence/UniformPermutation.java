package io.loadstone.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.random.RandomGenerator;

/// E-process against the law 'each of the `n!` orders is equally likely', for decks too large to count orders.
///
/// The mean of three e-processes that see different faults:
/// - **reveal**: turn the deck over from the first position to the last; each card is uniform over those not yet seen, and a gambler
///   bets on what he saw at that position in earlier decks. Sees a fault spread over all positions.
/// - **rows**: for each position the card there is uniform; one [UniformCells] a position, averaged. Sees one bad position.
/// - **triple**: the relative order of the cards at three random positions is one of six, each equally likely. Sees what
///   leaves every position uniform, such as a rotation.
///
/// Alternatives are tracked on the one statistic of each that has a known law: the card at a position where that mutant
/// deviates most, the pattern of the triple, or whether the deck repeats the first one.
///
/// Cost: `O(n^2)` operations a deck, `O(n^2)` memory.
public final class UniformPermutation implements EProcess {
    private static final double[] CONCENTRATIONS = {4, 32, 256, 2048};

    /// A wrong law, seen through one statistic.
    public sealed interface Alternative {
        /// The mistake it stands for.
        String mutant();
    }

    /// The card at `position` has the given law instead of the uniform one.
    public record CardAt(String mutant, int position, double[] probability) implements Alternative {}

    /// The relative order of three random positions has the given law over the six patterns (see [#pattern]).
    public record Pattern(String mutant, double[] probability) implements Alternative {}

    /// Every deck equals the first one.
    public record Constant(String mutant) implements Alternative {}

    private final int n;
    private final List<Alternative> alternatives;
    private final Declared declared;
    private final long[][] seen; // seen[position][card]
    private final Scaled reveal = new Scaled(CONCENTRATIONS.length);
    private final UniformCells[] rows;
    private final UniformCells triple = new UniformCells(6, List.of());
    private int[] first = {};
    private long decks;

    /// @param n cards in the deck, at least 3
    /// @param alternatives declared wrong laws
    public UniformPermutation(int n, List<Alternative> alternatives) {
        if (n < 3)
            throw new IllegalArgumentException("n must be at least 3, got " + n);
        this.n = n;
        this.alternatives = List.copyOf(alternatives);
        this.declared = new Declared(this.alternatives.stream().map(Alternative::mutant).toList());
        this.seen = new long[n][n];
        this.rows = new UniformCells[n];
        Arrays.setAll(rows, _ -> new UniformCells(n, List.of()));
    }

    /// Takes in one deck.
    ///
    /// @param deck a permutation of `0 .. n-1`
    /// @param random picks the triple; must not be the subject's
    public void observe(int[] deck, RandomGenerator random) {
        reveal(deck);
        for (int position = 0; position < n; position++)
            rows[position].observe(deck[position]);
        int pattern = pattern(deck, random);
        triple.observe(pattern);
        if (decks == 0)
            first = deck.clone();
        boolean repeats = decks == 0 || Arrays.equals(deck, first);
        for (int i = 0; i < alternatives.size(); i++) {
            declared.multiply(i, switch (alternatives.get(i)) {
                case CardAt(_, int position, double[] law) -> n * law[deck[position]];
                case Pattern(_, double[] law) -> 6 * law[pattern];
                case Constant _ -> repeats ? decks == 0 ? 1 : n * (n - 1.0) : 0; // at least 1/P(first two cards agree)
            });
        }
        decks++;
    }

    private void reveal(int[] deck) {
        boolean[] turned = new boolean[n];
        for (int position = 0; position < n; position++) {
            long total = 0;
            for (int card = 0; card < n; card++)
                if (!turned[card])
                    total += seen[position][card];
            int left = n - position;
            long same = seen[position][deck[position]];
            for (int i = 0; i < CONCENTRATIONS.length; i++) {
                double a = CONCENTRATIONS[i];
                reveal.multiply(i, left * (same + a) / (total + left * a));
            }
            turned[deck[position]] = true;
            seen[position][deck[position]]++;
        }
    }

    /// The relative order of the cards at three random positions: 0 ascending ... 5 descending, in lexicographic order.
    private int pattern(int[] deck, RandomGenerator random) {
        int p = random.nextInt(n);
        int q = random.nextInt(n - 1);
        int r = random.nextInt(n - 2);
        if (q >= p)
            q++;
        int low = Math.min(p, q);
        int high = Math.max(p, q);
        if (r >= low)
            r++;
        if (r >= high)
            r++;
        int[] at = {p, q, r};
        Arrays.sort(at);
        return pattern(deck[at[0]], deck[at[1]], deck[at[2]]);
    }

    /// The pattern of three different numbers: `012 -> 0, 021 -> 1, 102 -> 2, 120 -> 3, 201 -> 4, 210 -> 5`.
    public static int pattern(int a, int b, int c) {
        int rank = (a > b ? 1 : 0) + (a > c ? 1 : 0);
        return 2 * rank + (b > c ? 1 : 0);
    }

    @Override
    public double logE() {
        return LogSum.mean(logReveal(), logRows(), triple.logE());
    }

    private double logReveal() {
        return LogSum.mean(reveal.logs());
    }

    private double logRows() {
        return LogSum.mean(Arrays.stream(rows).mapToDouble(UniformCells::logE).toArray());
    }

    @Override
    public long observations() {
        return decks;
    }

    /// How often each card was seen at `position`.
    public long[] cardsAt(int position) {
        return seen[position].clone();
    }

    /// How often each of the six patterns was seen.
    public long[] patterns() {
        return triple.counts();
    }

    /// The position whose cards are least uniform so far.
    public int worstPosition() {
        int worst = 0;
        for (int position = 1; position < n; position++)
            if (rows[position].logE() > rows[worst].logE())
                worst = position;
        return worst;
    }

    /// Whether the pattern of triples shows the fault more clearly than any position does.
    public boolean patternIsWorst() {
        return triple.logE() > logRows();
    }

    @Override
    public SortedMap<String, Double> alternatives() {
        return declared.likeliest();
    }

    @Override
    public SortedMap<String, Double> explanations() {
        return declared.mixed();
    }

    /// The best fit of any law to a statistic that a form of the mutant is seen through.
    @Override
    public double logFitted(String mutant) {
        double best = Double.NEGATIVE_INFINITY;
        for (Alternative alternative : alternatives)
            if (alternative.mutant().equals(mutant))
                best = Math.max(best, switch (alternative) {
                    case CardAt(_, int position, _) -> rows[position].logLearnt();
                    case Pattern _ -> triple.logLearnt();
                    case Constant _ -> Double.NEGATIVE_INFINITY; // no law fits better than the one order there is
                });
        return best;
    }
}
