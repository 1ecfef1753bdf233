package io.loadstone.data;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Reads samples from a CSV file of whole numbers from 0 to 255: in each line the label first, then the elements. A first
/// line that does not begin with a digit is a header. This is the form in which MNIST-like sets are often handed around.
public final class Csv {
    private Csv() {}

    /// Reads the whole file into memory: `n * (columns - 1)` bytes.
    ///
    /// @throws BadData naming line and column of what is no such number, of a line of another length, or of an empty file
    public static Images read(Path file) throws IOException {
        String name = file.toString();
        ByteArrayOutputStream samples = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        int columns = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                boolean header = number == 1 && !line.isEmpty() && !Character.isDigit(line.charAt(0));
                if (header || line.isBlank())
                    continue;
                String[] cells = line.split(",", -1);
                columns = columns == 0 ? cells.length : columns;
                if (cells.length != columns || columns < 2) {
                    throw new BadData(name, "line " + number, columns < 2
                            ? "a label and at least one element"
                            : columns + " columns, as before", cells.length + " columns");
                }
                labels.write(value(name, number, 0, cells[0]));
                for (int i = 1; i < cells.length; i++)
                    samples.write(value(name, number, i, cells[i]));
            }
        }
        if (columns == 0)
            throw new BadData(name, "line 1", "at least one sample", "none");
        return new Images(samples.toByteArray(), labels.toByteArray(), new Shape(1, columns - 1, 1), new TreeMap<>(Map
                .of(Images.name(name), Fingerprint.of(file))));
    }

    private static int value(String file, int line, int column, String cell) throws BadData {
        try {
            int value = Integer.parseInt(cell.strip());
            if (value >= 0 && value <= 255)
                return value;
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw new BadData(file, "line %d, column %d".formatted(line, column + 1), "a whole number from 0 to 255", "'"
                + cell + "'");
    }
}
