package io.loadstone.grading.batch;

import io.loadstone.grading.batch.HandIns.HandIn;
import io.loadstone.grading.report.Report;
import java.util.ArrayList;
import java.util.List;

/// What a regrade gave other than the grading before. Nothing, one hopes: both are a function of lab, submission and key.
///
/// @param student whose
/// @param sha256 of the work
/// @param before points before
/// @param after points now
/// @param what in which way the two reports differ
public record Drift(String student, String sha256, int before, int after, String what) {

    /// Compares two gradings, report by report, byte by byte.
    public static List<Drift> between(List<HandIn> all, Results before, Results after) {
        List<Drift> drifts = new ArrayList<>();
        for (HandIn one : all) {
            String first = before.text(one.sha256());
            String second = after.text(one.sha256());
            if (first == null || second == null || first.equals(second))
                continue;
            Report was = before.read(one.sha256());
            Report is = after.read(one.sha256());
            if (was != null && is != null)
                drifts.add(new Drift(one.student(), one.sha256(), was.points(), is.points(), what(was, is)));
        }
        return drifts;
    }

    private static String what(Report was, Report is) {
        List<String> verdicts = new ArrayList<>();
        for (int t = 0; t < Math.min(was.tasks().size(), is.tasks().size()); t++) {
            var before = was.tasks().get(t).guarantees();
            var after = is.tasks().get(t).guarantees();
            for (int g = 0; g < Math.min(before.size(), after.size()); g++) {
                if (before.get(g).verdict() != after.get(g).verdict())
                    verdicts.add("%s: %s, then %s".formatted(before.get(g).id(), before.get(g).verdict(),
                            after.get(g).verdict()));
            }
        }
        return verdicts.isEmpty() ? "the same verdicts, told otherwise" : String.join("; ", verdicts);
    }
}
