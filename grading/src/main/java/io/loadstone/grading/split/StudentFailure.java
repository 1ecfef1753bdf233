package io.loadstone.grading.split;

import io.loadstone.grading.wire.Protocol.At;
import io.loadstone.grading.wire.Protocol.Thrown;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An exception of the submission, thrown here in its place. Its stack trace is the submission's own.
///
/// The platform's common exceptions come as themselves, so that a guarantee meets what it would meet in
/// process; others come as this class, whose message starts with the name of theirs.
public final class StudentFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final Map<String, Function<@Nullable String, Throwable>> SAME = Map.ofEntries(
            Map.entry("java.lang.RuntimeException", RuntimeException::new),
            Map.entry("java.lang.UnsupportedOperationException", UnsupportedOperationException::new),
            Map.entry("java.lang.IllegalArgumentException", IllegalArgumentException::new),
            Map.entry("java.lang.NumberFormatException", NumberFormatException::new),
            Map.entry("java.lang.IllegalStateException", IllegalStateException::new),
            Map.entry("java.lang.IndexOutOfBoundsException", IndexOutOfBoundsException::new),
            Map.entry("java.lang.ArrayIndexOutOfBoundsException", ArrayIndexOutOfBoundsException::new),
            Map.entry("java.lang.StringIndexOutOfBoundsException", StringIndexOutOfBoundsException::new),
            Map.entry("java.lang.NegativeArraySizeException", NegativeArraySizeException::new),
            Map.entry("java.lang.ArrayStoreException", ArrayStoreException::new),
            Map.entry("java.lang.NullPointerException", NullPointerException::new),
            Map.entry("java.lang.ArithmeticException", ArithmeticException::new),
            Map.entry("java.lang.ClassCastException", ClassCastException::new),
            Map.entry("java.util.NoSuchElementException", NoSuchElementException::new),
            Map.entry("java.util.ConcurrentModificationException", ConcurrentModificationException::new),
            Map.entry("java.lang.StackOverflowError", StackOverflowError::new),
            Map.entry("java.lang.AssertionError", AssertionError::new));

    private StudentFailure(String message) {
        super(message);
    }

    /// The exception to throw for what the submission threw.
    static Throwable of(Thrown thrown) {
        var same = SAME.get(thrown.type());
        Throwable exception = same != null
                ? same.apply(thrown.message())
                : new StudentFailure(thrown.type() + (thrown.message() == null ? "" : ": " + thrown.message()));
        exception.setStackTrace(trace(thrown.trace()));
        Thrown cause = thrown.cause();
        if (cause != null)
            exception.addSuppressed(of(cause));
        return exception;
    }

    private static StackTraceElement[] trace(List<At> frames) {
        return frames.stream()
                .map(at -> new StackTraceElement(at.type(), at.method(), at.file(), at.line()))
                .toArray(StackTraceElement[]::new);
    }
}
