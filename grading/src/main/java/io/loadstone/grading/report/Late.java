package io.loadstone.grading.report;

/// What came off for lateness.
///
/// @param due when it was due, ISO 8601; extensions included
/// @param submitted when it was handed in, ISO 8601
/// @param days days begun after that, beyond the policy's grace; 0 if it came in time
/// @param percent share of the earned points that is taken off
/// @param deducted those points, rounded down: lateness never costs more than its percentage
public record Late(String due, String submitted, int days, int percent, int deducted) {}
