package io.loadstone.guarantees.queueing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Numbers for M/M/c that nobody in this project computed: `qsmmm` of the package octave-queueing 1.2.7 in GNU Octave 7.3, with
/// `mu = 1`, printed to ten decimals.
///
/// @param servers `c`
/// @param rho load of a worker
/// @param idle probability of an empty system
/// @param waiting Erlang C
/// @param present mean number present
/// @param sojourn mean time from arrival to departure
/// @param waited mean wait before service
record Octave(int servers, double rho, double idle, double waiting, double present, double sojourn, double waited) {

    /// Half a unit of the last printed digit.
    static final double PRINTED = 0.5e-10;

    /// The table.
    static List<Octave> all() {
        try (var in = Objects.requireNonNull(Octave.class.getResourceAsStream("mmc-octave-queueing.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("c,")).map(line -> {
                        String[] cell = line.split(",", -1);
                        return new Octave(Integer.parseInt(cell[0]), Double.parseDouble(cell[1]),
                                Double.parseDouble(cell[2]), Double.parseDouble(cell[3]), Double.parseDouble(cell[4]),
                                Double.parseDouble(cell[5]), Double.parseDouble(cell[6]));
                    }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a number agrees with a printed one: to nine digits, or to the last one printed.
    static boolean agree(double seen, double printed) {
        return Math.abs(seen - printed) <= Math.max(1e-9 * Math.abs(printed), PRINTED * 1.0001);
    }
}
