package io.loadstone.grading.late;

import io.loadstone.grading.report.Late;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What late work costs: `min(cap, days late * percentADay)` per cent of the points earned, all of them after `days` days.
///
/// A day is 24 hours; one that has begun counts. Points are whole numbers: what is taken off is rounded down, so lateness
/// never costs more than its percentage.
///
/// @param grace how late is not late at all
/// @param percentADay per cent for each day begun, 0 to 100
/// @param cap most per cent that is taken off while work is still accepted, 0 to 100
/// @param days days for which late work is accepted; after them nothing is earned
public record LatePolicy(Duration grace, int percentADay, int cap, int days) {
    private static final Duration DAY = Duration.ofDays(1);

    public LatePolicy {
        if (grace.isNegative())
            throw new IllegalArgumentException("the grace must not be negative, got " + grace);
        percent("percentADay", percentADay);
        percent("cap", cap);
        if (days < 0)
            throw new IllegalArgumentException("days must not be negative, got " + days);
    }

    private static void percent(String name, int value) {
        if (value < 0 || value > 100)
            throw new IllegalArgumentException("%s must lie between 0 and 100, got %d".formatted(name, value));
    }

    /// Days begun between `due` and `submitted`; 0 within the grace.
    public int daysLate(Instant due, Instant submitted) {
        if (!submitted.isAfter(due.plus(grace)))
            return 0;
        Duration late = Duration.between(due, submitted);
        long begun = Math.ceilDiv(late.toNanosPart() == 0 ? late.toSeconds() : late.toSeconds() + 1, DAY.toSeconds());
        return Math.toIntExact(Math.min(begun, Integer.MAX_VALUE));
    }

    /// Per cent of the points that so many days cost.
    public int percent(int daysLate) {
        if (daysLate > days)
            return 100;
        return Math.toIntExact(Math.min(cap, (long) daysLate * percentADay));
    }

    /// What comes off `points`.
    public Late late(Instant due, Instant submitted, int points) {
        int daysLate = daysLate(due, submitted);
        int percent = percent(daysLate);
        return new Late(text(due), text(submitted), daysLate, percent,
                Math.toIntExact((long) points * percent / 100));
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
