package io.loadstone.importance;

/// The focal loss of a binary classifier, `FL = -weight (1 - p_t)^gamma ln p_t`, where `p_t` is the probability given to the true class.
/// `gamma = 0` and `weight = 1` make it the cross-entropy.
///
/// Source: Lin, Goyal, Girshick, He & Dollar 2017, arXiv:1708.02002.
public interface FocalLoss {

    /// The loss, to nine digits for logits from -100 to 100.
    ///
    /// @param logit `x`; the probability of class 1 is `1 / (1 + exp(-x))`
    /// @param y the true class, 0 or 1
    /// @param weight the weight of the true class, at least 0
    /// @param gamma at least 0
    double loss(double logit, int y, double weight, double gamma);

    /// The derivative of the loss by the logit, to nine digits.
    double gradient(double logit, int y, double weight, double gamma);

    /// Gradient over that of the cross-entropy: `(1-p)^gamma (1 - gamma p ln p / (1-p))`. Not `(1-p)^gamma`, the ratio of the losses.
    ///
    /// @param p probability given to the true class, above 0 and below 1
    double gradientRatio(double p, double gamma);

    /// Where a ratio is greatest.
    ///
    /// @param p the probability there
    /// @param ratio the greatest ratio
    record Peak(double p, double ratio) {}

    /// How much the focal loss magnifies a gradient at most, and where. For `gamma > 0`; the ratio to 9 digits, `p` to 1e-4.
    Peak greatestRatio(double gamma);
}
