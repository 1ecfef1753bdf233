package io.loadstone.book;

import io.loadstone.book.evidence.Shelf;
import io.loadstone.book.ledger.Ledger;
import io.loadstone.book.live.Place;
import io.loadstone.book.live.Results;
import io.loadstone.book.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From a repository to a printed book, or to the list of everything that keeps it from being printed.
public final class Printer {

    private final Typesetter typesetter;

    public Printer(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /// What came out.
    ///
    /// @param html the whole book as one body, from which a PDF is made
    /// @param files the site, by name; complete even where there are problems
    /// @param problems sorted by file and line
    public record Proof(String html, SortedMap<String, byte[]> files, List<Problem> problems) {}

    /// Sets the book of the repository at `home`.
    ///
    /// @param yours a reader's own run, laid beside the reference run; null if there is none
    /// @throws IOException if the ledger cannot be read
    public Proof print(Path home, Edition edition, @Nullable Path yours) throws IOException {
        TreeSet<Problem> problems = new TreeSet<>();
        Shelf committed = new Shelf(home, home.resolve("book/evidence"));
        Results results = new Results(home, edition, committed, yours == null ? null : new Shelf(home, yours),
                problems::add);
        String html = typesetter.set(results, Ledger.read(home.resolve("book")), problems::add);
        results.reportUnshown();
        SortedMap<String, byte[]> files = Site.of(html, edition.word() + " edition", (id, page) -> {
            Place place = mention(home, id);
            problems.add(new Problem(place.file(), place.line(), "dead link to #" + id + " on " + page,
                    "correct the link, or give its target that id"));
        });
        return new Proof(html, files, Problem.gathered(problems));
    }

    /// The first line of a chapter that names `id` in a link.
    private static Place mention(Path home, String id) {
        Path chapters = home.resolve("book/chapters");
        try (Stream<Path> files = Files.list(chapters)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".adoc")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    String line = lines.get(i);
                    if (line.contains("<<" + id) || line.contains("xref:" + id) || line.contains("#" + id))
                        return new Place(Place.relative(home, file), i + 1);
                }
            }
        } catch (IOException _) {
            // the place is a courtesy; the problem itself is reported in any case
        }
        return new Place("book/chapters/book.adoc", 1);
    }
}
