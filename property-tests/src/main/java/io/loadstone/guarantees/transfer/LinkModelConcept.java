package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.LinkModel;
import io.loadstone.transfer.LinkModel.Line;
import io.loadstone.transfer.RelativeLeastSquares;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// What the guarantees of the seam [LinkModel] are tried on.
public final class LinkModelConcept extends SeamConcept<LinkModel> {
    static final String FIT = "transfer.fit-relative";
    static final String HALF = "transfer.half-bandwidth";
    static final String PAGEABLE = "transfer.pageable-time";

    interface Pageable {
        double seconds(double n, double c, double alpha, double m, double d);
    }

    static final List<Mutant<LinkModel>> MUTANTS = List.of(
            mutant("absolute-errors", "Absolute errors are minimised: the largest copies decide alone.",
                    "How much does a copy of 256 MB weigh in your sum, beside one of 4 KB?", FIT,
                    () -> of(_ -> 1, false, LinkModelConcept::halfOf, LinkModelConcept::pipelined)),
            mutant("half-weight", "Errors are weighted by 1/t instead of 1/t^2.",
                    "What is the square of a relative error?", FIT,
                    () -> of(t -> 1 / t, false, LinkModelConcept::halfOf, LinkModelConcept::pipelined)),
            mutant("through-the-origin", "There is no fixed cost.", "What does a copy of 4 bytes take?",
                    FIT + " transfer.fit-exact",
                    () -> of(t -> 1 / (t * t), true, LinkModelConcept::halfOf, LinkModelConcept::pipelined)),
            mutant("ninety-percent", "Nine tenths are taken for a half.", "At which size is alpha half of the time?",
                    HALF,
                    () -> of(t -> 1 / (t * t), false, line -> 9 * halfOf(line), LinkModelConcept::pipelined)),
            mutant("half-inverted", "Alpha is divided by the bandwidth.", "What unit has your result?", HALF,
                    () -> of(t -> 1 / (t * t), false, line -> line.alpha() / line.bytesPerSecond(),
                            LinkModelConcept::pipelined)),
            mutant("not-pipelined", "Staging and sending are added up.",
                    "What does the link do while the next chunk is staged?", PAGEABLE,
                    () -> of(t -> 1 / (t * t), false, LinkModelConcept::halfOf, (n, _, a, m, d) -> a + n / m + n / d)),
            mutant("slower-stage-only", "Only the slower stage is counted.",
                    "When can the link begin with the first chunk?", PAGEABLE,
                    () -> of(t -> 1 / (t * t), false, LinkModelConcept::halfOf,
                            (n, _, a, m, d) -> a + n / Math.min(m, d))),
            mutant("only-dma", "The processor's copy into the staging buffer is not counted.",
                    "What has to happen before the link can read the first chunk?", PAGEABLE,
                    () -> of(t -> 1 / (t * t), false, LinkModelConcept::halfOf, (n, _, a, _, d) -> a + n / d)),
            mutant("last-chunk-full", "The last chunk is taken for a full one.", "How long is the last chunk?",
                    PAGEABLE,
                    () -> of(t -> 1 / (t * t), false, LinkModelConcept::halfOf,
                            (n, c, a, m, d) -> pipelined(Math.ceil(n / c) * c, c, a, m, d))));

    static final Suspects<LinkModel> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::model);

    public LinkModelConcept() {
        super("transfer", LinkModel.class, LinkModelGuarantees.Suite.class, RelativeLeastSquares::new,
                Map.of("normal-equations",
                        right(() -> of(t -> 1 / (t * t), false, LinkModelConcept::halfOf,
                                LinkModelConcept::pipelined)),
                        "projections", right(OtherWays::projected)),
                MUTANTS);
    }

    @Override
    public List<Experiment> experiments() {
        return TransferExperiments.all();
    }

    interface Half {
        double of(Line line);
    }

    private static double halfOf(Line line) {
        return line.alpha() * line.bytesPerSecond();
    }

    /// Goes through the chunks: each costs the slower stage while the pipeline is full, the first its staging, the last its sending.
    static double pipelined(double n, double c, double alpha, double m, double d) {
        double time = alpha + Math.min(n, c) / m;
        double left = n;
        for (; left > c; left -= c)
            time += Math.max(c / m, c / d);
        return time + left / d;
    }

    private static LinkModel of(DoubleUnaryOperator weight, boolean origin, Half half, Pageable pageable) {
        return new LinkModel() {
            @Override
            public Line fit(double[] bytes, double[] seconds) {
                double w = 0, wx = 0, wy = 0, wxx = 0, wxy = 0;
                for (int i = 0; i < bytes.length; i++) {
                    double v = weight.applyAsDouble(seconds[i]);
                    w += v;
                    wx += v * bytes[i];
                    wy += v * seconds[i];
                    wxx += v * bytes[i] * bytes[i];
                    wxy += v * bytes[i] * seconds[i];
                }
                double slope = origin ? wxy / wxx : (w * wxy - wx * wy) / (w * wxx - wx * wx);
                return new Line(origin ? 0 : (wy - slope * wx) / w, 1 / slope);
            }

            @Override
            public double halfBandwidth(Line line) {
                return half.of(line);
            }

            @Override
            public double pageable(long bytes, long chunk, double alpha, double memcpy, double dma) {
                return pageable.seconds((double) bytes, (double) chunk, alpha, memcpy, dma);
            }
        };
    }
}
