package io.loadstone.grading.course;

import io.loadstone.grading.report.Report;

/// One student's report.
///
/// @param student who
/// @param report of what they handed in, with what came off for lateness
public record Graded(String student, Report report) {}
