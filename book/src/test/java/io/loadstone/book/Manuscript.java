package io.loadstone.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// A small book in a folder of its own, for tests: one chapter, one source file, whatever evidence the test adds.
public final class Manuscript {

    static final String SOURCE = "src/Thing.java";
    private static final String HEAD = """
            = A small book
            :doctype: book
            :stem: latexmath
            :xrefstyle: short
            :idprefix:
            :idseparator: -

            """;
    /// Starting a Ruby takes seconds: all tests share one.
    private static final Typesetter TYPESETTER = new Typesetter();

    private final Path home;

    Manuscript(Path home) {
        this.home = home;
        write(SOURCE, "class Thing {}\n");
        write("book/labs.tsv", "lab\tpart\ttitle\tchapter\nL09\tIV Randomness\tShuffling\tshuffle\n");
        write("book/claims.tsv", """
                id\tlab\tstatement\tverdict\tcorrect_statement\tsource
                shuffle.fair\tL09\tEvery order is likely.\tholds-under-conditions\tn <= 2^s\tKnuth
                shuffle.fast\tL09\tIt is quick.\tholds\tO(n)\tKnuth
                """);
        chapter("== A chapter\n\nNothing yet.\n");
    }

    Path home() {
        return home;
    }

    /// The chapter; its first line is line 8 of `book.adoc`, which is where [#problems] finds it.
    Manuscript chapter(String text) {
        return write("book/chapters/book.adoc", HEAD + text);
    }

    Manuscript verdict(String id, String outcome) {
        return evidence(id, judgement(id, outcome, "MUTANT"), "null");
    }

    Manuscript verdict(String id, String outcome, String role) {
        return evidence(id, judgement(id, outcome, role), "null");
    }

    Manuscript experiment(String id, String csv) {
        write("book/evidence/" + id + ".csv", csv);
        return evidence(id, "null", "{\"file\": \"" + id + ".csv\", \"units\": {}}");
    }

    Manuscript evidence(String id, String judgement, String series) {
        return evidence("book/evidence", id, judgement, series);
    }

    Manuscript evidence(String folder, String id, String judgement, String series) {
        return write(folder + "/" + id + ".json", """
                {"schema": "loadstone/evidence/v1", "id": "%s", "claim": "shuffle.fair",
                 "statement": "Each of the n! orders has probability 1/n! [*exactly*].", "source": "Knuth",
                 "judgement": %s,
                 "metrics": {"distance": {"value": 0.05556, "unit": "1", "low": null, "high": null}},
                 "series": %s,
                 "provenance": {"seed": "0xabc", "replay": "./loadstone verify shuffle --seed 0xabc",
                  "environment": {"jdk": "25", "cpu": "some"}, "sources": {"%s": "%s"}, "data": {}}}
                """.formatted(id, judgement, series, SOURCE, sha(home.resolve(SOURCE))));
    }

    static String judgement(String id, String outcome, String role) {
        List<String> parts = List.of(id.split("@", -1));
        return """
                {"guarantee": "%s", "subject": {"name": "%s", "role": "%s", "type": "x.Y"}, "outcome": "%s",
                 "basis": "SEQUENTIAL", "logE": 28.5, "alpha": 1e-12, "observations": 4627,
                 "cause": "log E reached the bar", "counterexample": null,
                 "effect": {"name": "distance", "metric": {"value": 0.05, "unit": "1", "low": 0.04, "high": 0.06}},
                 "alternatives": [], "diagnosis": {"mutant": "m", "mistake": "It is <wrong>.", "hint": "h", "logOdds": 9.2},
                 "chart": {"title": "orders", "unit": "decks", "labels": ["012", "021"], "observed": [1, 3],
                  "expected": [2, 2]}}
                """
                .formatted(parts.getFirst(), parts.getLast(), role, outcome);
    }

    Manuscript write(String path, String text) {
        try {
            Path file = home.resolve(path);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Printer.Proof print() {
        return print(home, Edition.STUDENT, null);
    }

    public static Printer.Proof print(Path home, Edition edition, @org.jspecify.annotations.Nullable Path yours) {
        try {
            return new Printer(TYPESETTER).print(home, edition, yours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each problem as `file:line: what`, without the way to mend it.
    List<String> problems() {
        return print().problems().stream().map(p -> p.file() + ":" + p.line() + ": " + p.what()).toList();
    }

    String page(String name) {
        return page(print(), name);
    }

    static String page(Printer.Proof proof, String name) {
        return new String(Objects.requireNonNull(proof.files().get(name), name), StandardCharsets.UTF_8);
    }

    private static String sha(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
