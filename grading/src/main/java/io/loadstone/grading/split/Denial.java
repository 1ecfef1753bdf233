package io.loadstone.grading.split;

import io.loadstone.grading.report.Layer;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.wire.Protocol.Thrown;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises, in an exception of a submission, that something was denied to it, and by what.
///
/// It is what the submission's process says, so it explains and decides nothing: the guarantee is refuted anyway.
final class Denial {
    private static final Set<String> CLOSED_MODULES = Set.of("java.lang.reflect.InaccessibleObjectException",
            "java.lang.IllegalAccessException", "java.lang.IllegalCallerException", "java.lang.IllegalAccessError");
    private static final Set<String> NO_CLASS = Set.of("java.lang.ClassNotFoundException",
            "java.lang.NoClassDefFoundError");
    /// How the C library words the errors of seccomp's filters and of Landlock.
    private static final String EPERM = "Operation not permitted";
    private static final String EACCES = "Permission denied";
    private static final Pattern BROKEN = Pattern.compile("Could not initialize class (?:java|javax|jdk|sun)\\.");

    private Denial() {}

    /// What was denied, or null if nothing that is known.
    static @Nullable Problem in(Thrown thrown) {
        for (Thrown at = thrown; at != null; at = at.cause()) {
            Layer layer = layer(at);
            if (layer != null) {
                String message = at.message() == null ? "" : ": " + at.message();
                return new Problem(Problem.Kind.DENIED, layer, "what it tried is not possible here: " + at.type()
                        + message, List.of("No lab needs files, the network, other processes or the grader itself."));
            }
        }
        return null;
    }

    private static @Nullable Layer layer(Thrown thrown) {
        String message = thrown.message() == null ? "" : thrown.message();
        if (CLOSED_MODULES.contains(thrown.type()))
            return Layer.MODULES;
        if (message.contains(EPERM))
            return Layer.SECCOMP;
        if (BROKEN.matcher(message).lookingAt())
            return Layer.SECCOMP; // its initialiser wanted a file or a native library
        if (message.contains(EACCES) || thrown.type().equals("java.nio.file.AccessDeniedException"))
            return Layer.LANDLOCK;
        if (thrown.type().startsWith("java.net.") || thrown.type().equals("java.lang.UnsatisfiedLinkError"))
            return Layer.SECCOMP; // no socket, no native library of the JDK's that is not there yet
        if (thrown.type().equals("java.lang.OutOfMemoryError"))
            return Layer.LIMITS;
        return NO_CLASS.contains(thrown.type()) ? Layer.CLASS_LOADER : null;
    }
}
