package io.loadstone.evidence;

/// Tells a mistake of the judge from one of the subject, so that nobody loses points for the judge's own.
public final class Fault {
    private static final String CAUSE = "the judge itself failed, which says nothing of the subject: ";

    private Fault() {}

    /// Whether the judge threw by itself: the innermost frame outside the JDK is the judge's. The generator is not counted as the
    /// judge, since the subject calls it.
    static boolean isOfTheJudge(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            String type = frame.getClassName();
            if (type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith(EngineRandom.class.getName()))
                continue;
            return type.startsWith(Fault.class.getPackageName() + ".");
        }
        return false;
    }

    static String cause(String told) {
        return CAUSE + told;
    }

    /// Whether a verdict is missing because the judge itself failed. Grading calls that a failure of the infrastructure.
    public static boolean isCauseOf(Evidence.Judgement judgement) {
        return judgement.outcome() == Outcome.INCONCLUSIVE && judgement.cause().startsWith(CAUSE);
    }
}
