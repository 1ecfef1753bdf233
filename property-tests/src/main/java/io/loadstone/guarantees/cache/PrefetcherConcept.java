package io.loadstone.guarantees.cache;

import io.loadstone.cache.AscendingRun;
import io.loadstone.cache.Prefetcher;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/// What the guarantees of the seam [Prefetcher] are tried on.
public final class PrefetcherConcept extends SeamConcept<Prefetcher> {
    static final String DISTANCE = "cache.prefetch-distance";
    static final String STREAM = "cache.prefetch-stream";
    static final String WASTE = "cache.prefetch-no-waste";

    /// What a prefetcher of the catalogue gets wrong.
    private enum Fault {
        NONE, CURRENT, BEYOND_END, TWICE, NEXT_ONLY, AT_ONCE, LATE, ALWAYS, ONE_SHORT, ONE_FAR
    }

    static final List<Mutant<Prefetcher>> MUTANTS = List.of(
            distance("always-one", "The next line is always enough.",
                    "Has a line come when the work on the one before is done?", (latency, work) -> 1),
            distance("rounds-down", "Latency over work is rounded down.",
                    "100 cycles and 30 a line: are 3 lines enough?", (latency, work) -> Math.max(1, latency / work)),
            distance("one-too-far", "One more than needed, always.", "100 cycles and 50 a line: how many lines?",
                    (latency, work) -> latency / work + 1),
            distance("work-over-latency", "The fraction is upside down.", "Does a longer latency need more lines?",
                    (latency, work) -> Math.ceilDiv(work, latency)),
            stream("asks-for-the-current-line", "The line that is being accessed is asked for too.",
                    "What is already here?", WASTE, Fault.CURRENT),
            stream("runs-past-the-end", "Lines are asked for that do not exist.",
                    "What comes after the last line?", WASTE, Fault.BEYOND_END),
            stream("asks-again", "All lines ahead are asked for at each access.",
                    "Which of them are on their way already?", WASTE, Fault.TWICE),
            stream("next-line-only", "The next line is asked for, whatever the distance.",
                    "How far ahead is `distance`?", STREAM, Fault.NEXT_ONLY),
            stream("trusts-one-access", "A single access is taken for a stream.",
                    "How do you know that line 5 is followed by line 6?", WASTE + " " + STREAM, Fault.AT_ONCE),
            stream("waits-for-the-sixth", "A stream is believed only at its sixth line.",
                    "From which access on is a stream a stream?", STREAM, Fault.LATE),
            stream("never-lets-go", "Once there was a stream, every access is part of it.",
                    "What is asked for at the access after a stream has ended?", WASTE + " " + STREAM, Fault.ALWAYS),
            stream("one-line-short", "The last line of the distance is left out.",
                    "Which line is `distance` ahead?", STREAM, Fault.ONE_SHORT),
            stream("one-line-far", "One line too many is asked for.", "Which line is `distance` ahead?", STREAM,
                    Fault.ONE_FAR));

    static final Suspects<Prefetcher> SUSPECTS = new Suspects<>(MUTANTS, PrefetcherConcept::questions);

    public PrefetcherConcept() {
        super("cache", Prefetcher.class, PrefetcherGuarantees.Suite.class, AscendingRun::new,
                Map.of("set-of-asked", right(() -> new Asking((latency, work) -> (latency + work - 1) / work,
                        Fault.NONE)), "looks-back", right(OtherWays.FromHistory::new)),
                MUTANTS);
    }

    private static Mutant<Prefetcher> distance(String name, String mistake, String hint, IntBinaryOperator distance) {
        return mutant(name, mistake, hint, DISTANCE, () -> new Asking(distance, Fault.NONE));
    }

    private static Mutant<Prefetcher> stream(String name, String mistake, String hint, String refutedBy, Fault fault) {
        return mutant(name, mistake, hint, refutedBy, () -> new Asking(Math::ceilDiv, fault));
    }

    /// Stall cycles of the first lines of a stream, once it is under way.
    static long stalls(int distance, int latency, int work) {
        int lines = 200 + 2 * distance;
        var asked = new long[lines + distance];
        long now = 0;
        long stalls = 0;
        for (int line = 0; line < lines; line++) {
            long ready = line < distance ? now : asked[line] + latency;
            stalls += Math.max(0, ready - now);
            now = Math.max(now, ready);
            asked[line + distance] = now;
            now += work;
        }
        return stalls;
    }

    /// Remembers all it has asked for in this stream.
    private record Asking(IntBinaryOperator distances, Fault fault) implements Prefetcher {

        @Override
        public int distance(int latency, int work) {
            return distances.applyAsInt(latency, work);
        }

        @Override
        public Stream open(int distance, int lines) {
            return new Stream() {
                private final Set<Integer> known = new HashSet<>();
                private int run;
                private int last = Integer.MIN_VALUE;

                @Override
                public int[] onAccess(int line) {
                    run = last + 1 == line || (fault == Fault.ALWAYS && run >= 3) ? run + 1 : 1;
                    last = line;
                    if (run == 1 || fault == Fault.TWICE)
                        known.clear();
                    known.add(line);
                    int needed = switch (fault) {
                        case AT_ONCE -> 1;
                        case LATE -> 6;
                        default -> 3;
                    };
                    int first = fault == Fault.CURRENT ? line : line + 1;
                    int most = line + switch (fault) {
                        case NEXT_ONLY -> 1;
                        case ONE_SHORT -> distance - 1;
                        case ONE_FAR -> distance + 1;
                        default -> distance;
                    };
                    if (run < needed)
                        return new int[0];
                    return IntStream.rangeClosed(first, most)
                            .filter(each -> each < lines || fault == Fault.BEYOND_END)
                            .filter(each -> known.add(each) || (fault == Fault.CURRENT && each == line)).toArray();
                }
            };
        }
    }

    private static void questions(Answers answers, Prefetcher subject) {
        for (int latency = 1; latency < 200; latency += 33)
            for (int work = 3; work < 60; work += 10) {
                int l = latency;
                int w = work;
                answers.add(() -> subject.distance(l, w));
            }
        answers.add(() -> subject.distance(100, 50));
        int[] accesses = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 3, 8, 1, 2, 3, 4, 11, 5};
        for (int distance = 1; distance < 4; distance++) {
            int d = distance;
            answers.add(() -> {
                Prefetcher.Stream stream = subject.open(d, 12);
                var told = new StringBuilder();
                for (int line : accesses)
                    told.append(Arrays.toString(stream.onAccess(line)));
                return told;
            });
        }
    }
}
