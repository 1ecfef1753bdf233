package io.loadstone.book.interactive;

import java.util.function.IntFunction;

/// One thing that a reader can change.
///
/// @param label what it is, in words
/// @param low the least position
/// @param high the greatest position
/// @param start the position that the page is printed with
/// @param shown what a position means, with its unit
public record Slider(String label, int low, int high, int start, IntFunction<String> shown) {

    public Slider {
        if (!(low < high && low <= start && start <= high))
            throw new IllegalArgumentException(
                    label + " must start within its range, got " + start + " in " + low + " to " + high);
    }
}
