package io.loadstone.grading.batch;

import io.loadstone.grading.Grader;
import io.loadstone.grading.GradingOptions;
import io.loadstone.grading.InfrastructureFailure;
import io.loadstone.grading.Lab;
import io.loadstone.grading.Submission;
import io.loadstone.grading.batch.HandIns.HandIn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// Grades submissions in this process, from several threads: while one is judged, others are compiled.
///
/// @param lab by which
/// @param results where reports are kept
/// @param options how
public record Batch(Lab lab, Results results, GradingOptions options) {
    /// Threads beside the one that judges, which compile and start processes ahead.
    private static final int AHEAD = 2;

    /// Equal work once, in the order of names: the same list whatever is graded already, so that workers can share it.
    public static List<HandIn> distinct(List<HandIn> all) {
        Map<String, HandIn> distinct = new LinkedHashMap<>();
        all.forEach(one -> distinct.putIfAbsent(one.sha256(), one));
        return List.copyOf(distinct.values());
    }

    /// Those that are not graded yet.
    public static List<HandIn> pending(List<HandIn> distinct, Results results) {
        return distinct.stream().filter(one -> !results.has(one.sha256())).toList();
    }

    /// Grades each. One that the machine failed on is tried a second time.
    ///
    /// @param done told of each that is graded
    /// @return those that the machine failed on twice, with what it said; nothing was scored for them
    public Map<HandIn, String> grade(List<HandIn> open, Consumer<HandIn> done) {
        Map<HandIn, String> failed = Collections.synchronizedMap(new LinkedHashMap<>());
        try (Grader grader = Grader.ahead(options, Math.min(AHEAD, open.size()));
                ExecutorService threads = Executors.newFixedThreadPool(1 + AHEAD)) {
            List<Future<?>> all = new ArrayList<>();
            for (HandIn one : open) {
                all.add(threads.submit(() -> {
                    try {
                        gradeOne(grader, one);
                        done.accept(one);
                    } catch (InfrastructureFailure e) {
                        failed.put(one, String.valueOf(e.getMessage()));
                    }
                }));
            }
            for (Future<?> one : all)
                one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureFailure("interrupted while a class was graded: start it again, it goes on", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause)
                throw cause;
            throw new InfrastructureFailure("grading ended with " + e.getCause(), e);
        }
        return failed;
    }

    private void gradeOne(Grader grader, HandIn one) {
        Submission submission = named(Submission.read(one.path()), one.sha256());
        try {
            results.write(grader.grade(lab, submission));
        } catch (InfrastructureFailure first) {
            results.write(grader.grade(lab, submission));
        }
    }

    /// The report of a hash must not depend on who handed it in first.
    private static Submission named(Submission read, String name) {
        return new Submission(name, read.files(), read.sha256(), read.problem());
    }
}
