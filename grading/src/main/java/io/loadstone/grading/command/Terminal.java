package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.FailureDisplay;
import java.io.PrintWriter;
import java.util.Map;
import org.apache.commons.text.WordUtils;
import picocli.CommandLine.Help.Ansi;

/// Where a command writes, and what the reader can see there.
///
/// Results go to `out`, progress and complaints to `err`, so that a result can be piped.
///
/// @param out results
/// @param err progress and complaints
/// @param columns width in characters
/// @param drawing whether `out` is a terminal that can be redrawn
/// @param live whether `err` is a terminal, so that progress may be shown in place
/// @param colours whether `out` shows colours
record Terminal(PrintWriter out, PrintWriter err, int columns, boolean drawing, boolean live, boolean colours) {
    private static final int COLUMNS_OF_A_FILE = 100;

    /// The terminal of this process, as the launcher found it.
    ///
    /// @param columns width of the terminal that standard output is, or 0 if it is none
    /// @param live whether standard error is a terminal
    /// @param environment decides on colours: `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`, `TERM`
    static Terminal of(PrintWriter out, PrintWriter err, int columns, boolean live, Map<String, String> environment) {
        boolean able = !"dumb".equals(environment.get("TERM"));
        return new Terminal(out, err, columns > 0 ? columns : COLUMNS_OF_A_FILE, columns > 0 && able, live && able,
                colours(columns > 0 && able, environment));
    }

    private static boolean colours(boolean terminal, Map<String, String> environment) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty())
            return false; // no-color.org
        String forced = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!forced.isEmpty() && !forced.equals("0"))
            return true; // bixense.com/clicolors
        return terminal && !"0".equals(environment.get("CLICOLOR"));
    }

    /// Prints a paragraph, broken between words so that it fits, every line after `indent` spaces.
    void paragraph(int indent, String text) {
        int width = Math.max(40, Math.min(columns, COLUMNS_OF_A_FILE + 10) - indent);
        for (String line : text.lines().toList())
            WordUtils.wrap(line, width, "\n", false).lines().forEach(part -> out.println(" ".repeat(indent) + part));
    }

    /// Prints a verdict with its grounds.
    void show(Evidence evidence) {
        String display = new FailureDisplay(colours, Math.clamp(columns, 62, COLUMNS_OF_A_FILE + 10) - 2)
                .show(evidence);
        display.lines().forEach(line -> out.println("  " + line));
    }

    /// `text`, which somebody else wrote, without what could move the cursor or change colours.
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n\t]]", "\uFFFD");
    }

    /// For picocli.
    Ansi ansi() {
        return colours ? Ansi.ON : Ansi.OFF;
    }

    /// Text with picocli's markup, `@|bold,red text|@`, in colours or without.
    String styled(String markup) {
        return ansi().string(markup);
    }

    /// `text`, which may hold anything, in a style such as `bold` or `fg(red)`.
    String paint(String style, String text) {
        return colours ? Ansi.Style.on(Ansi.Style.parse(style)) + text + "\033[0m" : text;
    }
}
