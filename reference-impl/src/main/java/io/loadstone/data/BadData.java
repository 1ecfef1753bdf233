package io.loadstone.data;

import java.io.IOException;

/// A data file that is not what it should be: which file, where in it, what was expected and what was found.
public final class BadData extends IOException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final long offset;

    /// @param file the file's path or name
    /// @param offset where, in bytes from the start of the unpacked content
    /// @param expected what should be there
    /// @param found what is there
    public BadData(String file, long offset, String expected, String found) {
        super("%s, byte %d: expected %s, found %s".formatted(file, offset, expected, found));
        this.file = file;
        this.offset = offset;
    }

    /// The file's path or name.
    public String file() {
        return file;
    }

    /// Where, in bytes from the start of the unpacked content.
    public long offset() {
        return offset;
    }
}
