package io.loadstone.book.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.StructuralNode;
import org.jspecify.annotations.Nullable;

/// A line of a file of the repository.
///
/// @param file path from the repository's root, with `/`
/// @param line from 1
public record Place(String file, int line) {

    /// The place that Asciidoctor names, or the book's first line when it names none.
    public static Place of(Path home, @Nullable Cursor cursor) {
        if (cursor == null)
            return new Place("book/chapters/book.adoc", 1);
        String named = cursor.getFile() != null ? cursor.getFile() : cursor.getPath();
        Path file = home.resolve("book/chapters").resolve(named).normalize();
        return new Place(relative(home, file), Math.max(1, cursor.getLineNumber()));
    }

    /// The first line at or after the start of `node`'s block that holds `text`: Asciidoctor itself tells a macro only
    /// where the block around it begins.
    public static Place of(Path home, ContentNode node, String text) {
        Place start = of(home, cursor(node));
        Path file = home.resolve(start.file());
        if (!Files.isRegularFile(file))
            return start;
        List<String> lines = lines(file);
        for (int i = start.line() - 1; i < lines.size(); i++) {
            if (lines.get(i).contains(text))
                return new Place(start.file(), i + 1);
        }
        return start;
    }

    /// `file` as seen from `home`, with `/` on every system.
    public static String relative(Path home, Path file) {
        return (file.startsWith(home) ? home.relativize(file) : file).toString().replace('\\', '/');
    }

    private static @Nullable Cursor cursor(ContentNode node) {
        for (ContentNode at = node; at != null; at = at.getParent()) {
            if (at instanceof StructuralNode block && block.getSourceLocation() != null)
                return block.getSourceLocation();
        }
        return null;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
