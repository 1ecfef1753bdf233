package io.loadstone.importance;

import java.util.random.RandomGenerator;

/// Draws training examples by what is known of their losses, without a pass over all of them, and keeps the mean gradient unbiased.
///
/// Each example has a running mean of its reported losses, `s_i <- s_i + smoothing (loss - s_i)`, which begins at `initial`. It is drawn with
/// probability `q_i = (1 - floor) s_i / sum s + floor / N`, and weighs `1 / (N q_i)`. Where all `s_i` are 0, draws are even.
///
/// The floor keeps weights below `1/floor`, and lets an example that once was easy be seen again after at most `N / floor` draws
/// on average: its loss may have changed since.
///
/// Source: Loshchilov & Hutter 2015, arXiv:1511.06343; Schaul et al. 2016, arXiv:1511.05952; Katharopoulos & Fleuret 2018,
/// arXiv:1803.00942.
@FunctionalInterface
public interface HardExampleSampler {

    /// Begins with `n` examples of which nothing is known.
    ///
    /// @param n at least 1
    /// @param floor share of even draws, above 0, at most 1
    /// @param smoothing weight of the newest loss, above 0, at most 1
    /// @param initial the running mean of an example before its first loss, at least 0; a high one has it looked at early
    /// @throws IllegalArgumentException if a number is out of its range
    Session of(int n, double floor, double smoothing, double initial);

    /// A training run.
    interface Session {

        /// Draws `k` examples with replacement, independently.
        int[] draw(int k, RandomGenerator random);

        /// Reports the losses of examples, in the order in which they were computed.
        ///
        /// @param examples their numbers, not their places in a batch
        /// @throws IllegalArgumentException if a loss is negative, infinite or no number, or there are not as many as examples; nothing
        ///         has changed then
        /// @throws IndexOutOfBoundsException if there is no such example; nothing has changed then
        void report(int[] examples, double[] losses);

        /// The probability of each example at the next draw.
        double[] probabilities();

        /// The importance weights of any examples, drawn or not: `1 / (N q_i)` with the present [#probabilities]. So ask for those of a
        /// batch before its losses are reported: afterwards they belong to the next draw.
        double[] weights(int[] examples);
    }
}
