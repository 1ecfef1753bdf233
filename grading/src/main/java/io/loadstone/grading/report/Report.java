package io.loadstone.grading.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.loadstone.evidence.AlphaBudget;
import io.loadstone.evidence.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What grading says of a submission. A function of lab, submission and seed, except for [#timing].
///
/// Its JSON form is described by `report.schema.json` beside this class.
///
/// @param schema always [#SCHEMA]
/// @param lab which lab
/// @param submission what was handed in
/// @param seed root of all randomness of the run, in hexadecimal
/// @param budget how the chance of a false refutation was split
/// @param isolation what kept the submission from the machine
/// @param status in one word
/// @param points points earned
/// @param possible points that could be earned
/// @param tasks one result for each task of the lab, in the lab's order; never fewer
/// @param late what came off for lateness; null where no due date is known
/// @param timing how long it took; null where reports are compared
public record Report(String schema, LabName lab, Submitted submission, String seed, AlphaBudget budget,
        Isolation isolation, Status status, int points, int possible, List<TaskResult> tasks, @Nullable Late late,
        @Nullable Timing timing) {

    /// Version 1 of the format.
    public static final String SCHEMA = "loadstone/report/v1";

    public Report {
        tasks = List.copyOf(tasks);
    }

    /// Which lab.
    public record LabName(String id, int number, String title) {}

    /// What was handed in.
    ///
    /// @param name of the folder, archive or file
    /// @param sha256 over the names and bytes of its sources, in hexadecimal
    public record Submitted(String name, String sha256) {}

    /// A result in one word.
    public enum Status {
        /// Every part that carries points was earned.
        PASSED,
        /// Something that carries points was not.
        FAILED,
        /// Nobody has worked on it. Not a failure.
        NOT_STARTED
    }

    /// What became of a guarantee.
    public enum Verdict {
        /// The law holds as far as the guarantee promises to tell.
        SUPPORTED,
        /// The law is broken.
        REFUTED,
        /// The observations ran out first. Never a pass.
        INCONCLUSIVE,
        /// The submission throws `UnsupportedOperationException`.
        NOT_STARTED,
        /// The submission could not be run; the task's [Problem] says why.
        NOT_JUDGED
    }

    /// One task.
    ///
    /// @param id the task's id
    /// @param title what it is about
    /// @param type the student's class
    /// @param status in one word
    /// @param points points earned
    /// @param possible points that could be earned
    /// @param problem why the submission could not be run or did not get to an end; null if it did
    /// @param parts what was earned
    /// @param guarantees one result for each guarantee of the suite, in its order; never fewer
    /// @param output what the submission printed
    public record TaskResult(String id, String title, String type, Status status, int points, int possible,
            @Nullable Problem problem, List<PartResult> parts, List<GuaranteeResult> guarantees, Output output) {
        public TaskResult {
            parts = List.copyOf(parts);
            guarantees = List.copyOf(guarantees);
        }

        /// What stopped a task that failed: where nothing else did, the judge, to whom only right answers count. Null if it
        /// did not fail.
        @JsonIgnore
        public @Nullable Layer stoppedBy() {
            if (status != Status.FAILED)
                return null;
            return problem == null ? Layer.JUDGE : problem.layer();
        }
    }

    /// One part of a task.
    ///
    /// @param title what a student reads
    /// @param verdict the worst of its guarantees
    /// @param points points earned
    /// @param possible points that could be earned; 0 means reported, not scored
    /// @param guarantees ids of its guarantees
    public record PartResult(String title, Verdict verdict, int points, int possible, List<String> guarantees) {
        public PartResult {
            guarantees = List.copyOf(guarantees);
        }
    }

    /// One guarantee.
    ///
    /// @param id the guarantee's id
    /// @param law in one sentence
    /// @param verdict what became of it
    /// @param cause why, in one sentence
    /// @param diagnosis the known mistake that fits, or null
    /// @param hint what to look at; null if supported
    /// @param replay the command that repeats it, on the student's machine
    /// @param evidence all that the judge recorded; null if it was not judged
    public record GuaranteeResult(String id, String law, Verdict verdict, String cause, @Nullable String diagnosis,
            @Nullable String hint, String replay, @Nullable Evidence evidence) {}

    /// Why a submission could not be run, or did not get to an end.
    ///
    /// @param kind which sort
    /// @param layer what stopped it
    /// @param headline what and where, in one line
    /// @param details lines that follow it: compiler messages with their source lines, a stack trace
    public record Problem(Kind kind, Layer layer, String headline, List<String> details) {
        public Problem {
            details = List.copyOf(details);
        }

        /// A problem of a sort that is always stopped by the same layer.
        public Problem(Kind kind, String headline, List<String> details) {
            this(kind, kind.layer, headline, details);
        }

        /// Sorts of problems.
        public enum Kind {
            /// The archive or folder breaks a rule for submissions: too large, a path that leads outside, a link.
            UNUSABLE(Layer.INTAKE),
            /// No file declares the class that the task asks for.
            MISSING_CLASS(Layer.INTAKE),
            /// The class is there under another package or name.
            MISPLACED_CLASS(Layer.INTAKE),
            /// The compiler refused it.
            DOES_NOT_COMPILE(Layer.COMPILER),
            /// It compiles, but is not the component that the task asks for.
            WRONG_SIGNATURE(Layer.COMPILER),
            /// It uses what the lab's rules forbid.
            BREAKS_RULES(Layer.RULES),
            /// A call used up its processor time.
            OUT_OF_TIME(Layer.WATCH),
            /// A call waited for something that never came.
            STALLED(Layer.WATCH),
            /// It needed more memory than it may have.
            OUT_OF_MEMORY(Layer.LIMITS),
            /// Its process ended before it had answered: `System.exit`, say.
            EXITED(Layer.PROTOCOL),
            /// What came from its process was not an answer.
            BROKE_PROTOCOL(Layer.PROTOCOL),
            /// It tried what it may not: a file, the network, another process, the grader.
            DENIED(Layer.SECCOMP),
            /// Its process had ended too often before.
            NOT_JUDGED(Layer.PROTOCOL);

            private final Layer layer;

            Kind(Layer layer) {
                this.layer = layer;
            }
        }
    }

    /// What the submission printed, both streams together.
    ///
    /// @param text the first part of it
    /// @param truncated whether there was more
    public record Output(String text, boolean truncated) {
        /// It printed nothing.
        public static final Output NONE = new Output("", false);
    }

    /// How long it took, in milliseconds.
    ///
    /// @param start until the submission was compiled, checked and ready
    /// @param judging from then on
    /// @param processor processor time of the submission's processes, compiling included
    /// @param calls calls into the submission
    public record Timing(long start, long judging, long processor, long calls) {}

    /// This report without what differs from run to run.
    public Report withoutTiming() {
        return new Report(schema, lab, submission, seed, budget, isolation, status, points, possible, tasks, late,
                null);
    }

    /// This report under another name of what was handed in.
    public Report of(String name) {
        return new Report(schema, lab, new Submitted(name, submission.sha256()), seed, budget, isolation, status,
                points,
                possible, tasks, late, timing);
    }

    /// This report of a submission that was, or was not, late.
    public Report withLate(Late lateness) {
        return new Report(schema, lab, submission, seed, budget, isolation, status, points, possible, tasks, lateness,
                timing);
    }

    /// The points that count: those earned, less what came off for lateness.
    @JsonProperty
    public int score() {
        return late == null ? points : points - late.deducted();
    }

    /// 0 if nothing failed (also if nothing was started), else 1.
    @JsonIgnore
    public int exitCode() {
        return status == Status.FAILED ? 1 : 0;
    }
}
