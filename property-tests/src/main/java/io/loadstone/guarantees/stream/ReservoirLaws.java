package io.loadstone.guarantees.stream;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Mutant;
import io.loadstone.stream.Reservoir;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;

/// The laws of reservoirs: exact ones of short streams by walking every sequence of draws, and what the mutants do to a longer stream.
final class ReservoirLaws {
    /// Most sequences of draws that are walked for one law.
    private static final long MOST_LEAVES = 100_000;
    /// The outcome that is no sample: an item twice, a strange item, too few or too many.
    static final int NO_SAMPLE = -1;
    private static final long FIRST_ITEM = 1_000_003;
    private static final long STEP = 7;
    private static final Map<List<Integer>, Map<Mutant<Reservoir>, List<ExactLaw.Known<Integer>>>> MUTANTS = new ConcurrentHashMap<>();

    private ReservoirLaws() {}

    /// The `i`-th item of a stream, from 0: items that are not their own positions.
    static long item(int i) {
        return FIRST_ITEM - STEP * i;
    }

    /// The exact law of the sample of `k` out of `n`, as masks of positions.
    static ExactLaw<Integer> of(Reservoir reservoir, int n, int k) {
        return ExactLaw.of(MOST_LEAVES, random -> mask(sampled(reservoir, n, k, random), n, Math.min(n, k)));
    }

    /// The sample of the stream `item(0), ..., item(n-1)`, of which the first half comes in one call.
    static long[] sampled(Reservoir reservoir, int n, int k, EngineRandom random) {
        Reservoir.Sample open = reservoir.open(k, random);
        long[] first = new long[n / 2];
        for (int i = 0; i < first.length; i++)
            first[i] = item(i);
        open.offer(first);
        for (int i = n / 2; i < n; i++)
            open.offer(item(i));
        return open.sample();
    }

    /// The positions of the sample's items, or [#NO_SAMPLE].
    static int mask(long[] sample, int n, int size) {
        int mask = 0;
        for (long item : sample) {
            long position = (FIRST_ITEM - item) / STEP;
            if (position < 0 || position >= n || item != item((int) position))
                return NO_SAMPLE;
            mask |= 1 << position;
        }
        return sample.length == size && Integer.bitCount(mask) == size ? mask : NO_SAMPLE;
    }

    static boolean isUniform(ExactLaw.Known<Integer> law, int n, int k) {
        return !law.probability().containsKey(NO_SAMPLE)
                && law.distanceToUniform(Subsets.count(n, Math.min(n, k))).equals(BigFraction.ZERO);
    }

    private static Map<Mutant<Reservoir>, List<ExactLaw.Known<Integer>>> mutants(int n, int k) {
        return MUTANTS.computeIfAbsent(List.of(n, k), _ -> {
            var laws = new java.util.LinkedHashMap<Mutant<Reservoir>, List<ExactLaw.Known<Integer>>>();
            for (Mutant<Reservoir> mutant : ReservoirConcept.MUTANTS) {
                var known = new ArrayList<ExactLaw.Known<Integer>>();
                if (mutant.refutedBy().contains(ReservoirConcept.EXACT))
                    for (Supplier<Reservoir> form : mutant.forms())
                        if (of(form.get(), n, k) instanceof ExactLaw.Known<Integer> law)
                            known.add(law);
                laws.put(mutant, known);
            }
            return laws;
        });
    }

    /// What the mutants do to a stream of `n`: declared alternatives among the sets of `k`.
    static List<UniformCells.Alternative> alternatives(int n, int k) {
        var alternatives = new ArrayList<UniformCells.Alternative>();
        Map<Integer, Integer> ranks = Subsets.ranks(n, k);
        mutants(n, k).forEach((mutant, laws) -> {
            for (var law : laws) {
                if (isUniform(law, n, k) || law.probability().containsKey(NO_SAMPLE) || law.leaves() == 1)
                    continue;
                double[] probability = new double[ranks.size()];
                law.probability()
                        .forEach((mask, p) -> probability[Objects.requireNonNull(ranks.get(mask))] = p.doubleValue());
                alternatives.add(new UniformCells.Law(mutant.name(), probability));
            }
        });
        return alternatives;
    }

    /// The one mutant whose exact laws for two short streams are those of the reservoir.
    static Optional<Mistake> mistake(Reservoir reservoir) {
        ExactLaw<Integer> full = of(reservoir, 4, 3);
        if (full instanceof ExactLaw.Unrepeatable<Integer>)
            return Optional.of(ReservoirConcept.OWN_GENERATOR.mistake());
        if (!(full instanceof ExactLaw.Known<Integer> four)
                || !(of(reservoir, 5, 2) instanceof ExactLaw.Known<Integer> five))
            return Optional.empty();
        List<Mutant<Reservoir>> alike = ReservoirConcept.MUTANTS.stream()
                .filter(mutant -> matches(mutant, 4, 3, four) && matches(mutant, 5, 2, five)).toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst().mistake()) : Optional.empty();
    }

    private static boolean matches(Mutant<Reservoir> mutant, int n, int k, ExactLaw.Known<Integer> law) {
        return mutants(n, k).getOrDefault(mutant, List.of()).stream()
                .anyMatch(form -> form.probability().equals(law.probability()));
    }
}
