package io.loadstone.book.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// All claims of the notes, in their order, with the labs they belong to.
///
/// @param claims in the order of the notes
/// @param labs by id, in the order of the course
public record Ledger(List<Claim> claims, Map<String, Lab> labs) {

    private static final Pattern TAB = Pattern.compile("\t");

    /// A statement of the notes.
    ///
    /// @param id for example `shuffle.fy-uniform`
    /// @param lab the lab it belongs to, `L09`, or `ALL`
    /// @param statement what the notes say, in our words
    /// @param verdict one of [Verdict#word]
    /// @param correct the statement as it is right
    /// @param source author and year
    public record Claim(String id, String lab, String statement, Verdict verdict, String correct, String source) {}

    /// A lab of the course.
    ///
    /// @param id `L09`
    /// @param part the course's part: a Roman numeral and a name
    /// @param title its name
    /// @param chapter the concept's word, the anchor of its chapter if there is one
    public record Lab(String id, String part, String title, String chapter) {

        /// Its number in the course.
        public int number() {
            return Integer.parseInt(id.substring(1));
        }

        /// The Roman numeral of its part.
        public String partNumber() {
            return part.split(" ", 2)[0];
        }
    }

    /// What the ledger says of a claim.
    public enum Verdict {
        HOLDS("holds", "holds"), CONDITIONS("holds-under-conditions", "holds under conditions"), WRONG("wrong",
                "wrong"),
        RULE("rule-of-thumb", "rule of thumb"), DEFINITION("definition", "definition");

        private final String word;
        private final String words;

        Verdict(String word, String words) {
            this.word = word;
            this.words = words;
        }

        /// As in the file.
        public String word() {
            return word;
        }

        /// As a reader sees it.
        public String words() {
            return words;
        }

        static Optional<Verdict> of(String word) {
            for (Verdict verdict : values()) {
                if (verdict.word.equals(word))
                    return Optional.of(verdict);
            }
            return Optional.empty();
        }
    }

    /// Reads `claims.tsv` and `labs.tsv` of `folder`; each has a line of column names first.
    ///
    /// @throws IOException naming file and line if a row has the wrong number of columns or an unknown verdict
    public static Ledger read(Path folder) throws IOException {
        Map<String, Lab> labs = new LinkedHashMap<>();
        for (String[] row : rows(folder.resolve("labs.tsv"), 4)) {
            labs.put(row[0], new Lab(row[0], row[1], row[2], row[3]));
        }
        List<Claim> claims = new ArrayList<>();
        for (String[] row : rows(folder.resolve("claims.tsv"), 6)) {
            Verdict verdict = Verdict.of(row[3])
                    .orElseThrow(() -> new IOException("claims.tsv: '" + row[3] + "' of " + row[0] + " is no verdict"));
            claims.add(new Claim(row[0], row[1], row[2], verdict, row[4], row[5]));
        }
        return new Ledger(List.copyOf(claims), labs);
    }

    private static List<String[]> rows(Path file, int columns) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            String[] row = TAB.split(lines.get(i), -1);
            if (row.length != columns) {
                throw new IOException("%s:%d has %d columns, must have %d".formatted(file.getFileName(), i + 1,
                        row.length, columns));
            }
            rows.add(row);
        }
        return rows;
    }

    /// The claim `id`.
    public Optional<Claim> claim(String id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }
}
