package lab.importance;

import io.loadstone.importance.FocalLoss;

/// Task 12 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyFocalLoss implements FocalLoss {

    @Override
    public double loss(double logit, int y, double weight, double gamma) {
        throw new UnsupportedOperationException("Task 12: compute the focal loss");
    }

    @Override
    public double gradient(double logit, int y, double weight, double gamma) {
        throw new UnsupportedOperationException("Task 12: differentiate the focal loss by the logit");
    }

    @Override
    public double gradientRatio(double p, double gamma) {
        throw new UnsupportedOperationException("Task 12: compare its gradient with that of the cross-entropy");
    }

    @Override
    public Peak greatestRatio(double gamma) {
        throw new UnsupportedOperationException("Task 12: find where the gradient is magnified most");
    }
}
