package io.loadstone.grading.course;

import io.loadstone.grading.batch.Drift;
import io.loadstone.grading.report.Late;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.Status;
import io.loadstone.grading.report.Report.TaskResult;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// The reports of a class as tables: a row a student, a row a part of the lab, a row a known mistake, a row a drift.
///
/// Sources of the two indices: Crocker and Algina 1986, Introduction to Classical and Modern Test Theory, chapter 14.
///
/// @param scores `student, sha256, status, points, possible, days_late, deducted, score`
/// @param items `task, part, possible, difficulty, discrimination`. Difficulty is the mean share of the points that was earned
///            (1: all earned all). Discrimination is the correlation of an item with the sum of the others (-1 to 1), empty where
///            one of the two does not vary
/// @param diagnoses `guarantee, mistake, students, of`: who made which known mistake; `of` is those who have started
/// @param drift `student, sha256, before, after, what`
record ClassTables(Table scores, Table items, Table diagnoses, Table drift) {

    static ClassTables of(List<Graded> all, List<Drift> drifts) {
        return new ClassTables(scores(all), items(all), diagnoses(all), drift(drifts));
    }

    private static Table scores(List<Graded> all) {
        Table table = Table.create("scores", StringColumn.create("student"), StringColumn.create("sha256"),
                StringColumn.create("status"), IntColumn.create("points"), IntColumn.create("possible"),
                IntColumn.create("days_late"), IntColumn.create("deducted"), IntColumn.create("score"));
        for (Graded one : all) {
            Report report = one.report();
            Late late = report.late();
            table.stringColumn("student").append(one.student());
            table.stringColumn("sha256").append(report.submission().sha256());
            table.stringColumn("status").append(report.status().name());
            table.intColumn("points").append(report.points());
            table.intColumn("possible").append(report.possible());
            table.intColumn("days_late").append(late == null ? 0 : late.days());
            table.intColumn("deducted").append(late == null ? 0 : late.deducted());
            table.intColumn("score").append(report.score());
        }
        return table;
    }

    private static Table items(List<Graded> all) {
        Table table = Table.create("items", StringColumn.create("task"), StringColumn.create("part"),
                IntColumn.create("possible"), DoubleColumn.create("difficulty"), DoubleColumn.create("discrimination"));
        if (all.isEmpty())
            return table;
        List<TaskResult> tasks = all.getFirst().report().tasks();
        for (int t = 0; t < tasks.size(); t++) {
            for (int p = 0; p < tasks.get(t).parts().size(); p++) {
                PartResult part = tasks.get(t).parts().get(p);
                if (part.possible() == 0)
                    continue;
                DoubleColumn item = DoubleColumn.create("item");
                DoubleColumn others = DoubleColumn.create("others");
                for (Graded one : all) {
                    int points = one.report().tasks().get(t).parts().get(p).points();
                    item.append((double) points / part.possible());
                    others.append((double) one.report().points() - points);
                }
                table.stringColumn("task").append(tasks.get(t).title());
                table.stringColumn("part").append(part.title());
                table.intColumn("possible").append(part.possible());
                table.doubleColumn("difficulty").append(item.mean());
                if (varies(item) && varies(others))
                    table.doubleColumn("discrimination").append(item.pearsons(others));
                else
                    table.doubleColumn("discrimination").appendMissing();
            }
        }
        return table;
    }

    private static boolean varies(DoubleColumn column) {
        return column.max() > column.min();
    }

    private static Table diagnoses(List<Graded> all) {
        Map<String, Set<String>> made = new LinkedHashMap<>();
        Map<String, Set<String>> guarantees = new LinkedHashMap<>();
        for (Graded one : all) {
            for (TaskResult task : one.report().tasks()) {
                for (GuaranteeResult result : task.guarantees()) {
                    if (result.diagnosis() != null) {
                        made.computeIfAbsent(result.diagnosis(), _ -> new LinkedHashSet<>()).add(one.student());
                        guarantees.computeIfAbsent(result.diagnosis(), _ -> new LinkedHashSet<>()).add(result.id());
                    }
                }
            }
        }
        int started = (int) all.stream().filter(one -> one.report().status() != Status.NOT_STARTED).count();
        Table table = Table.create("diagnoses", IntColumn.create("students"), IntColumn.create("of"),
                StringColumn.create("mistake"), StringColumn.create("guarantees"));
        made.forEach((mistake, students) -> {
            table.intColumn("students").append(students.size());
            table.intColumn("of").append(started);
            table.stringColumn("mistake").append(mistake);
            table.stringColumn("guarantees").append(String.join(" ", guarantees.getOrDefault(mistake, Set.of())));
        });
        return table.sortDescendingOn("students");
    }

    private static Table drift(List<Drift> drifts) {
        Table table = Table.create("drift", StringColumn.create("student"), StringColumn.create("sha256"),
                IntColumn.create("before"), IntColumn.create("after"), StringColumn.create("what"));
        for (Drift drift : drifts) {
            table.stringColumn("student").append(drift.student());
            table.stringColumn("sha256").append(drift.sha256());
            table.intColumn("before").append(drift.before());
            table.intColumn("after").append(drift.after());
            table.stringColumn("what").append(drift.what());
        }
        return table;
    }
}
