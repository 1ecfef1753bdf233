package io.loadstone.grading.child;

import io.loadstone.grading.wire.Protocol.At;
import io.loadstone.grading.wire.Protocol.Thrown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the judge learns of an exception: the frames down to where the submission was called, no further.
final class StudentTrace {
    private static final int MAX_FRAMES = 16;
    private static final int MAX_CAUSES = 4;
    private static final int MAX_MESSAGE = 2000;
    private static final String HERE = "io.loadstone.grading.";

    private StudentTrace() {}

    static Thrown of(@Nullable Throwable thrown) {
        Throwable given = thrown == null ? new IllegalStateException("no exception") : thrown;
        try {
            return of(given, 0);
        } catch (RuntimeException | StackOverflowError e) { // its methods are the submission's
            return new Thrown(given.getClass().getName(), null, List.of(), null);
        }
    }

    private static Thrown of(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        return new Thrown(thrown.getClass().getName(), message(thrown), frames(thrown),
                cause == null || depth == MAX_CAUSES ? null : of(cause, depth + 1));
    }

    private static @Nullable String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE);
    }

    private static List<At> frames(Throwable thrown) {
        List<At> frames = new ArrayList<>();
        for (StackTraceElement at : thrown.getStackTrace()) {
            if (at.getClassName().startsWith(HERE) || frames.size() == MAX_FRAMES)
                break;
            frames.add(new At(at.getClassName(), at.getMethodName(), at.getFileName(), at.getLineNumber()));
        }
        while (!frames.isEmpty() && isReflection(frames.getLast()))
            frames.removeLast();
        return frames;
    }

    private static boolean isReflection(At frame) {
        return frame.type().startsWith("jdk.internal.reflect.") || frame.type().startsWith("java.lang.reflect.");
    }
}
