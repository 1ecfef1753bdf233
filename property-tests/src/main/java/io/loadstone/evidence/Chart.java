package io.loadstone.evidence;

import java.util.List;

/// Observed against expected, cell by cell: what a failure display and the book draw as bars.
///
/// @param title what the cells are, for example `share of decks that came out in this order`
/// @param unit unit of both columns, for example `decks` or `probability`
/// @param labels a name a cell
/// @param observed one number a cell, in `unit`
/// @param expected one number a cell, in `unit`
public record Chart(String title, String unit, List<String> labels, List<Double> observed, List<Double> expected) {

    public Chart {
        labels = List.copyOf(labels);
        observed = List.copyOf(observed);
        expected = List.copyOf(expected);
        if (labels.size() != observed.size() || labels.size() != expected.size()) {
            throw new IllegalArgumentException(
                    "chart '%s': %d labels, %d observed, %d expected: must be equal".formatted(title,
                            labels.size(), observed.size(), expected.size()));
        }
    }
}
