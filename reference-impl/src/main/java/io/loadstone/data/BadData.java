package io.loadstone.data;

import java.io.IOException;

/// A data file that is not what it should be: which file, where in it, what was expected and what was found.
public final class BadData extends IOException {
    private static final long serialVersionUID = 1;

    /// @param file the file's path or name
    /// @param offset where, in bytes from the start of the unpacked content
    /// @param expected what should be there
    /// @param found what is there
    public BadData(String file, long offset, String expected, String found) {
        this(file, "byte " + offset, expected, found);
    }

    /// @param file the file's path or name
    /// @param where the place in words, for example `line 7, column 3`
    /// @param expected what should be there
    /// @param found what is there
    public BadData(String file, String where, String expected, String found) {
        super("%s, %s: expected %s, found %s".formatted(file, where, expected, found));
    }
}
