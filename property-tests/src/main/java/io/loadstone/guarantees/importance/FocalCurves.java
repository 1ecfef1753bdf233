package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.importance.FocalCalibrator;
import io.loadstone.importance.FocalLoss;
import io.loadstone.importance.StableFocal;
import io.loadstone.importance.StationaryPoint;
import java.util.random.RandomGenerator;

/// What the focal loss does to gradients, and to probabilities.
public final class FocalCurves extends SeriesExperiment {

    public FocalCurves() {
        super("importance.focal-curves", "focal.gradient",
                "Gradient of the focal loss over that of the cross-entropy against p, and the answer of a perfect classifier against the true probability.",
                "Lin et al. 2017, arXiv:1708.02002; Charoenphakdee et al. 2021, arXiv:2011.09172");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "curve", "name", "gamma", "1", "p", "1", "value", "1");
        FocalLoss loss = new StableFocal();
        FocalCalibrator calibrator = new StationaryPoint();
        for (int gamma : new int[]{1, 2, 5}) {
            for (int i = 1; i < 50; i++) {
                double p = i / 50.0;
                table.row(THEORY, "gradient over that of the cross-entropy", gamma, p, loss.gradientRatio(p, gamma));
                table.row(THEORY, "what a perfect classifier says", gamma, p, calibrator.minimiser(p, gamma));
            }
            FocalLoss.Peak peak = loss.greatestRatio(gamma);
            table.metric("peak-" + gamma, peak.ratio(), "1");
            table.metric("peak-at-" + gamma, peak.p(), "1");
            table.metric("says-" + gamma, calibrator.minimiser(0.8, gamma), "1");
        }
        table.metric("easy-gradient", loss.gradientRatio(0.9, 2), "1");
        table.metric("easy-loss", Math.pow(0.1, 2), "1");
        return table.measured();
    }
}
