package io.loadstone.importance;

/// What a classifier says that was trained to perfection with the focal loss, and what is really true.
///
/// The focal loss is not importance sampling: it changes what is minimised. With `eta` the true probability of class 1, the minimiser
/// `p*` of `eta FL_1(p) + (1 - eta) FL_0(p)` lies between `eta` and 1/2. It ranks rightly, but it is no probability.
///
/// Source: Charoenphakdee, Vongkulbhisal, Chairatanakul & Sugiyama 2021, arXiv:2011.09172.
public interface FocalCalibrator {

    /// The minimiser `p*`, to 1e-9.
    ///
    /// @param eta the true probability, above 0 and below 1
    /// @param gamma at least 0
    double minimiser(double eta, double gamma);

    /// The inverse: the true probability where the perfect classifier says `p`, to 1e-9.
    double eta(double p, double gamma);
}
