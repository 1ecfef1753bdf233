package io.loadstone.evidence.calibration;

/// How long to calibrate.
///
/// @param tilted runs a kind under a change of measure
/// @param waited runs a kind of the right program
/// @param stopped runs a wrong program
/// @param diagnosed seeds a mutant for the study of diagnoses
public record Effort(int tilted, int waited, int stopped, int diagnosed) {
    /// For the reference run: some minutes.
    public static final Effort FULL = new Effort(1000, 3000, 200, 5);
    /// For a test: seconds.
    public static final Effort QUICK = new Effort(60, 100, 10, 1);
}
