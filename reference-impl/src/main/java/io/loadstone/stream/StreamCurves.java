package io.loadstone.stream;

/// The formulas behind the lab's figures.
public interface StreamCurves {

    /// How often a Count-Min sketch fails on its near-worst case: `heavyKeys` keys share the whole count, each with more than `epsilon N`,
    /// and the query is of another key. It fails when in every row a heavy key shares the query's counter.
    ///
    /// @param heavyKeys from 0
    /// @param width counters a row, from 1
    /// @param depth rows, with independent hash functions that behave like fully random ones
    /// @return a probability
    double failure(int heavyKeys, int width, int depth);

    /// Mean squared error of the mean of the last `window` values as an estimate of the present mean, when the mean moves by `slope` a value and
    /// the values scatter around it independently.
    ///
    /// @param deviation standard deviation of the scatter
    /// @param slope change of the mean a value
    /// @param window values, from 1; the newest one is of the present
    double windowError(double deviation, double slope, int window);

    /// The window with the least error, in values.
    ///
    /// @param deviation positive
    /// @param slope not 0
    int bestWindow(double deviation, double slope);

    /// How often at least one of several independent tests raises a false alarm; to twelve digits also where that is rare.
    ///
    /// @param alpha level of each, in (0, 1)
    /// @param tests from 0
    double anyFalseAlarm(double alpha, int tests);
}
