package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Mutant;
import io.loadstone.shuffle.ShuffleBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.fraction.BigFraction;

/// The laws of shuffle buffers on short streams, by walking every sequence of draws.
final class BufferLaws {
    private static final long MOST_LEAVES = 50_000;
    /// The outcome that is no order: an item lost, doubled or strange.
    static final int NO_ORDER = -1;
    private static final Map<List<Integer>, Map<Mutant<ShuffleBuffer>, List<ExactLaw.Known<Integer>>>> MUTANTS = new ConcurrentHashMap<>();
    private static final Map<List<Integer>, Map<Integer, Integer>> POSSIBLE = new ConcurrentHashMap<>();

    private BufferLaws() {}

    /// The exact law of the order in which `n` items leave, by the numbers of [Orders#rank].
    static ExactLaw<Integer> of(ShuffleBuffer buffer, int n, int capacity) {
        return ExactLaw.of(MOST_LEAVES, random -> number(Streams.mixed(buffer, n, capacity, random), n));
    }

    static int number(int[] places, int n) {
        return Streams.isOrder(places, n) ? Orders.rank(places) : NO_ORDER;
    }

    /// The orders in which no item leaves more than `capacity - 1` places early, each with a number from 0.
    static Map<Integer, Integer> possible(int n, int capacity) {
        return POSSIBLE.computeIfAbsent(List.of(n, capacity), _ -> {
            var cells = new LinkedHashMap<Integer, Integer>();
            for (int order = 0; order < Orders.count(n); order++)
                if (isPossible(Orders.unrank(n, order), capacity))
                    cells.put(order, cells.size());
            return cells;
        });
    }

    static boolean isPossible(int[] places, int capacity) {
        for (int i = 0; i < places.length; i++)
            if (places[i] > i + capacity - 1)
                return false;
        return true;
    }

    /// An order whose probability is not the one of the law; empty if there is none.
    static Optional<Integer> wrong(ExactLaw.Known<Integer> law, int n, int capacity) {
        var possible = possible(n, capacity);
        for (int order : law.probability().keySet())
            if (!possible.containsKey(order))
                return Optional.of(order);
        var fair = new BigFraction(1, possible.size());
        return possible.keySet().stream()
                .filter(order -> !law.probability().getOrDefault(order, BigFraction.ZERO).equals(fair)).findFirst();
    }

    private static Map<Mutant<ShuffleBuffer>, List<ExactLaw.Known<Integer>>> mutants(int n, int capacity) {
        return MUTANTS.computeIfAbsent(List.of(n, capacity), _ -> {
            var laws = new LinkedHashMap<Mutant<ShuffleBuffer>, List<ExactLaw.Known<Integer>>>();
            for (Mutant<ShuffleBuffer> mutant : ShuffleBufferConcept.MUTANTS) {
                var known = new ArrayList<ExactLaw.Known<Integer>>();
                if (mutant.refutedBy().contains(ShuffleBufferConcept.EXACT))
                    for (var form : mutant.forms())
                        if (of(form.get(), n, capacity) instanceof ExactLaw.Known<Integer> law)
                            known.add(law);
                laws.put(mutant, known);
            }
            return laws;
        });
    }

    /// What the mutants do that only ever give possible orders: declared alternatives.
    static List<UniformCells.Alternative> alternatives(int n, int capacity) {
        var possible = possible(n, capacity);
        var alternatives = new ArrayList<UniformCells.Alternative>();
        mutants(n, capacity).forEach((mutant, laws) -> {
            for (var law : laws) {
                if (wrong(law, n, capacity).isEmpty() || !possible.keySet().containsAll(law.probability().keySet()))
                    continue;
                double[] probability = new double[possible.size()];
                law.probability()
                        .forEach((order, p) -> probability[Objects.requireNonNull(possible.get(order))] = p
                                .doubleValue());
                alternatives.add(new UniformCells.Law(mutant.name(), probability));
            }
        });
        return alternatives;
    }

    /// The one mutant whose exact laws for two short streams are those of the buffer.
    static Optional<Mistake> mistake(ShuffleBuffer buffer) {
        ExactLaw<Integer> full = of(buffer, 4, 3);
        if (full instanceof ExactLaw.Unrepeatable<Integer>)
            return Optional.of(ShuffleBufferConcept.OWN_GENERATOR.mistake());
        if (!(full instanceof ExactLaw.Known<Integer> four)
                || !(of(buffer, 6, 2) instanceof ExactLaw.Known<Integer> six))
            return Optional.empty();
        List<Mutant<ShuffleBuffer>> alike = ShuffleBufferConcept.MUTANTS.stream()
                .filter(mutant -> matches(mutant, 4, 3, four) && matches(mutant, 6, 2, six)
                        && mutant.refutedBy().contains(ShuffleBufferConcept.BOUNDED) == holdsTooMuch(buffer))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst().mistake()) : Optional.empty();
    }

    /// One slot too many and a newcomer that may leave have the same law; what they hold tells them apart.
    private static boolean holdsTooMuch(ShuffleBuffer buffer) {
        var open = buffer.open(2, new EngineRandom(new EngineRandom.Tape(new long[0])));
        return 4 - open.offer(Streams.items(0, 4)).length > 2;
    }

    private static boolean matches(Mutant<ShuffleBuffer> mutant, int n, int capacity, ExactLaw.Known<Integer> law) {
        return mutants(n, capacity).getOrDefault(mutant, List.of()).stream()
                .anyMatch(form -> form.probability().equals(law.probability()));
    }
}
