package io.loadstone.book;

import java.util.Locale;

/// For whom the book is printed.
public enum Edition {
    /// Without solutions.
    STUDENT,
    /// With solutions, marking notes and the full numbers of the power table.
    INSTRUCTOR;

    /// The name of the edition on the command line and of the attribute in AsciiDoc.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
