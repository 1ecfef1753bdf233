package io.loadstone.book.script;

/// Messages of exceptions in a browser, where no reader meets them: `java.util.Formatter` would bring 180 kB of the names of months and
/// currencies.
public final class PlainMessage {
    private PlainMessage() {}

    /// The format itself, and its arguments after it; stands in for [String#formatted].
    public static String formatted(String format, Object... arguments) {
        StringBuilder all = new StringBuilder(format);
        for (Object argument : arguments)
            all.append(", ").append(argument);
        return all.toString();
    }
}
