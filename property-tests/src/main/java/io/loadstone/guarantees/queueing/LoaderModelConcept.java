package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.ClosedLoop;
import io.loadstone.queueing.ErlangRecursion;
import io.loadstone.queueing.LoaderModel;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [LoaderModel] are tried on.
public final class LoaderModelConcept extends SeamConcept<LoaderModel> {
    static final String ERLANG = "queueing.loader-erlang";
    static final String WORKERS = "queueing.loader-workers";
    static final String STALL = "queueing.loader-stall";

    static final List<Mutant<LoaderModel>> MUTANTS = List.of(
            mutant("open-queue", "The workers are taken for an open station: what they can do, up to what is asked.",
                    "Who asks while the consumer waits?", ERLANG + " " + WORKERS,
                    () -> of((f, c, w, k) -> Math.min(1, Math.min(w, k) * c / f))),
            mutant("a-worker-for-each-token", "There is a worker for each token.",
                    "What do tokens wait for when workers are few?",
                    WORKERS, () -> of((f, c, _, k) -> balance(f, c, k, k))),
            mutant("tokens-are-workers", "Only as many batches are under way as there are workers.",
                    "Where is a batch that is fetched and not yet consumed?", WORKERS,
                    () -> of((f, c, w, k) -> balance(f, c, w, Math.min(w, k)))),
            mutant("fetch-with-its-wait",
                    "The time in line is counted in the time of fetching, and then modelled again.",
                    "What did you measure: how long a worker works, or how long a batch is away?", WORKERS,
                    () -> of((f, c, w, k) -> balance(f * Math.max(1, (double) k / w), c, w, k))),
            mutant("one-worker-loop", "One worker fetches everything.", "How many batches are fetched at once?",
                    ERLANG + " " + WORKERS,
                    () -> of((f, c, _, k) -> balance(f, c, 1, k))),
            mutant("one-token-too-many", "The batch in the consumer's hands is counted twice.",
                    "How many batches exist at most?",
                    ERLANG + " " + WORKERS, () -> of((f, c, w, k) -> balance(f, c, w, k + 1))),
            mutant("share-for-stall", "The share of the time is given for the time a batch.", "What unit has a stall?",
                    STALL,
                    () -> stall((u, _) -> 1 - u)),
            mutant("stall-when-there-is-one", "Only the batches that are waited for are counted.",
                    "How long is the wait for a batch that is ready?", STALL, LoaderModelConcept::onlyWaits),
            mutant("stall-of-work", "The idle share is taken of the consumer's work, not of a round.",
                    "How long is a round with its wait?", STALL, () -> stall((u, c) -> c * (1 - u))));

    static final Suspects<LoaderModel> SUSPECTS = new Suspects<>(MUTANTS, LoaderModelConcept::ask);

    public LoaderModelConcept() {
        super("queueing", LoaderModel.class, LoaderModelGuarantees.Suite.class, ClosedLoop::new,
                Map.of("balance-from-ready", right(() -> of(LoaderModelConcept::balance)), "erlang-or-balance",
                        right(() -> of((f, c, w, k) -> w >= k
                                ? 1 - new ErlangRecursion().blocking(f, c, k)
                                : balance(f, c, w, k)))),
                MUTANTS);
    }

    private static void ask(Answers answers, LoaderModel s) {
        for (int workers = 1; workers < 5; workers++)
            for (int tokens = 1; tokens < 7; tokens += 2)
                for (double fetch : new double[]{0.5, 3, 9}) {
                    int w = workers;
                    int k = tokens;
                    answers.add(() -> s.utilization(fetch, 2, w, k));
                    answers.add(() -> s.meanStall(fetch, 2, w, k));
                }
    }

    private interface Share {
        double of(double fetch, double consume, int workers, int tokens);
    }

    private interface Stall {
        double of(double share, double consume);
    }

    private static LoaderModel of(Share share) {
        return model(share, (u, c) -> c / u - c);
    }

    private static LoaderModel stall(Stall stall) {
        return model(LoaderModelConcept::balance, stall);
    }

    /// While the consumer idles, all tokens are being fetched or wait for a worker.
    private static LoaderModel onlyWaits() {
        return new LoaderModel() {
            @Override
            public double utilization(double fetch, double consume, int workers, int tokens) {
                return balance(fetch, consume, workers, tokens);
            }

            @Override
            public double meanStall(double fetch, double consume, int workers, int tokens) {
                return fetch / Math.min(workers, tokens);
            }
        };
    }

    private static LoaderModel model(Share share, Stall stall) {
        return new LoaderModel() {
            @Override
            public double utilization(double fetch, double consume, int workers, int tokens) {
                return share.of(fetch, consume, workers, tokens);
            }

            @Override
            public double meanStall(double fetch, double consume, int workers, int tokens) {
                return stall.of(share.of(fetch, consume, workers, tokens), consume);
            }
        };
    }

    /// From 'all ready' upwards: `p_n = p_{n-1} fetch / (consume min(n, workers))` for `n` unfetched.
    private static double balance(double fetch, double consume, int workers, int tokens) {
        double weight = 1;
        double sum = 1;
        for (int n = 1; n <= tokens; n++) {
            weight *= fetch / consume / Math.min(n, workers);
            sum += weight;
        }
        return (sum - weight) / sum;
    }
}
