package io.loadstone.importance;

/// Online hard example mining: of a batch of candidates only those with the greatest losses are learnt from.
///
/// It selects, with weights 1 or 0; it does not weight by importance, and the mean gradient changes. It needs a forward pass of *every*
/// candidate and a backward pass of the selected ones: with a backward pass twice as dear as a forward one, `1/3 + (2/3) k/M` of a full
/// step.
///
/// Source: Shrivastava, Gupta & Girshick 2016, arXiv:1604.03540; Jiang et al. 2019, arXiv:1910.00762.
public interface TopK {

    /// The `min(k, n)` candidates with the greatest losses, in ascending order of their numbers. Of equal losses the lower number comes
    /// first (`-0.0` and `0.0` are equal); a loss that is no number is less than all others.
    ///
    /// @param k at least 0
    int[] select(double[] losses, int k);

    /// What a step runs through the network.
    ///
    /// @param forward candidates, each run forward, in any order
    /// @param backward candidates that are run backward
    /// @param scale for each of `backward` what its gradient is multiplied by
    record Step(int[] forward, int[] backward, double[] scale) {}

    /// One step on the mean loss of the selected candidates: all go forward once, to be ranked; the selected ones go backward, each with
    /// `1 / (number selected)`.
    Step step(double[] losses, int k);

    /// Cost of such a step over that of a step on all `m` candidates; a backward pass costs twice a forward pass.
    ///
    /// @param again whether the selected ones are run forward a second time to be differentiated
    double cost(int m, int k, boolean again);
}
