package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.QueueWitness;
import io.loadstone.queueing.SaturatedWitness;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [QueueWitness] are tried on.
public final class QueueWitnessConcept extends SeamConcept<QueueWitness> {
    static final String NEGATIVE = "queueing.witness-negative";
    static final String HALF = "queueing.witness-half";
    static final String STEEPENS = "queueing.witness-steepens";
    static final String CLOSED = "queueing.witness-closed";
    private static final QueueWitness.Station STATION = new QueueWitness.Station(5, 2, 3);
    private static final double[] LOADS = {0.5, 0.71, 0.92};
    private static final QueueWitness.Loader LOADER = new QueueWitness.Loader(3, 1.5, 2, 2);

    static final List<Mutant<QueueWitness>> MUTANTS = List.of(
            mutant("one-worker-is-enough", "One worker alone keeps up, and the wait is positive.",
                    "What is the sign of mu - lambda?", NEGATIVE,
                    () -> new Given(new QueueWitness.Station(0.8, 1, 4), 0.5, LOADS, LOADER)),
            mutant("no-steady-state", "All workers together do not keep up.", "Is there a wait at all?", NEGATIVE,
                    () -> new Given(new QueueWitness.Station(4, 1, 4), 0.5, LOADS, LOADER)),
            mutant("high-load", "The load is so high that the service hardly counts.",
                    "Which part of the sojourn is the service?", HALF,
                    () -> new Given(STATION, 0.9, LOADS, LOADER)),
            mutant("just-above-half", "At this load the wait is already the longer part.", "Where are the two equal?",
                    HALF,
                    () -> new Given(STATION, 0.51, LOADS, LOADER)),
            mutant("far-from-the-pole", "So far from capacity an exponential fits.",
                    "Where does 1 / (1 - rho) become steep?", STEEPENS,
                    () -> new Given(STATION, 0.5, new double[]{0.1, 0.3, 0.5}, LOADER)),
            mutant("steep-but-not-twice", "The second factor is larger, but not twice as large.",
                    "Go nearer to the pole.", STEEPENS,
                    () -> new Given(STATION, 0.5, new double[]{0.5, 0.7, 0.9}, LOADER)),
            mutant("fast-enough", "The workers keep up, and an open station has a steady state.",
                    "How many batches a second do they fetch?",
                    CLOSED, () -> new Given(STATION, 0.5, LOADS, new QueueWitness.Loader(1, 1, 2, 4))),
            mutant("hopelessly-slow", "The workers are so slow that the consumer mostly waits.",
                    "What can the workers do at most?", CLOSED,
                    () -> new Given(STATION, 0.5, LOADS, new QueueWitness.Loader(9, 1, 2, 8))));

    static final Suspects<QueueWitness> SUSPECTS = new Suspects<>(MUTANTS, QueueWitnessConcept::ask);

    public QueueWitnessConcept() {
        super("queueing", QueueWitness.class, QueueWitnessGuarantees.Suite.class, SaturatedWitness::new,
                Map.of("at-the-edge", right(() -> new Given(STATION, 0.5, LOADS, LOADER)), "far-inside",
                        right(() -> new Given(new QueueWitness.Station(900, 1, 1000), 0.01,
                                new double[]{0.01, 0.5, 0.99},
                                new QueueWitness.Loader(50, 1, 50, 200)))),
                MUTANTS);
    }

    private static void ask(Answers answers, QueueWitness s) {
        answers.add(s::waitIsNegative);
        answers.add(s::waitIsHalf);
        answers.add(() -> Arrays.toString(s.steepensByItself()));
        answers.add(s::waitStaysFinite);
    }

    private record Given(Station waitIsNegative, double waitIsHalf, double[] steepensByItself, Loader waitStaysFinite)
            implements
                QueueWitness {}
}
