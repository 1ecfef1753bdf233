package io.loadstone.grading.command;

/// One thing that a machine has or lacks.
///
/// @param thing its name
/// @param present whether it is there
/// @param found what was found, in a line
/// @param cost what its absence costs, and how to get it; empty if present
record Finding(String thing, boolean present, String found, String cost) {

    static Finding present(String thing, String found) {
        return new Finding(thing, true, found, "");
    }

    static Finding absent(String thing, String found, String cost) {
        return new Finding(thing, false, found, cost);
    }
}
