package io.loadstone.evidence;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// One run of the judge: a seed, a subject, and how much error it may make. Everything a verdict depends on besides the sources.
///
/// A run is bound to the thread that judges (a [ScopedValue]), so that property methods find it without a static variable.
///
/// @param seed root of all randomness of the run
/// @param budget how the chance of a false refutation is split
/// @param subject whose behaviour is judged
/// @param components where the suite gets the subject's implementation of a seam from
/// @param replay the command that repeats the run, without its `--seed`, for example `./loadstone check shuffle`
/// @param sink told of each guarantee's evidence as soon as it is there
public record Run(long seed, AlphaBudget budget, Subject subject, Components components, String replay,
        Consumer<Evidence> sink) {

    /// The seed when nobody asks for another one: results repeat.
    public static final long DEFAULT_SEED = 0x10AD_5703EL;

    private static final ScopedValue<Run> CURRENT = ScopedValue.newInstance();

    /// Gives the subject's implementation of a seam: an object in this process, or a proxy of one in a child.
    @FunctionalInterface
    public interface Components {
        /// @throws UnsupportedOperationException if the subject has not started on this seam
        <S> S component(Class<S> seam);
    }

    /// The run that is bound to this thread.
    ///
    /// @throws IllegalStateException if a suite without its own component is started outside a run
    public static Run current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException(
                "no run is bound: override the suite's component method, or start it by Judge.judge"));
    }

    /// The run bound to this thread, or, for a suite started by an IDE's test button, a default run that reports to nobody.
    static Run currentOrDefault(String concept, String subject) {
        return CURRENT.isBound()
                ? CURRENT.get()
                : new Run(DEFAULT_SEED, AlphaBudget.STANDARD, new Subject(subject, Subject.Role.STUDENT, subject),
                        Run::nothing, "./loadstone check " + concept, _ -> {});
    }

    private static <S> S nothing(Class<S> seam) {
        throw new IllegalStateException("this run has no component for " + seam.getName());
    }

    /// The run's seed as commands take it: `0x` and hexadecimal digits.
    public String seedText() {
        return "0x" + Long.toHexString(seed);
    }

    <T> T call(Callable<T> body) throws Exception {
        return ScopedValue.where(CURRENT, this).call(body::call);
    }
}
