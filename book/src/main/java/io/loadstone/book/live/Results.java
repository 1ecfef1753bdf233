package io.loadstone.book.live;

import io.loadstone.book.Edition;
import io.loadstone.book.Problem;
import io.loadstone.book.evidence.Evidence;
import io.loadstone.book.evidence.Evidence.Judgement;
import io.loadstone.book.evidence.Evidence.Outcome;
import io.loadstone.book.evidence.Shelf;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the chapters may show, and the record of what they did show and of what was wrong with it.
public final class Results {

    private final Path home;
    private final Edition edition;
    private final Shelf committed;
    private final @Nullable Shelf yours;
    private final Consumer<Problem> problems;
    private final Set<String> shown = new TreeSet<>();

    /// @param committed the reference run
    /// @param yours a reader's own run, or null
    /// @param problems told of each thing that keeps the book from being printed
    public Results(Path home, Edition edition, Shelf committed, @Nullable Shelf yours, Consumer<Problem> problems) {
        this.home = home;
        this.edition = edition;
        this.committed = committed;
        this.yours = yours;
        this.problems = problems;
    }

    /// The repository's root.
    public Path home() {
        return home;
    }

    /// The edition that is being printed.
    public Edition edition() {
        return edition;
    }

    /// The reference run.
    public Shelf committed() {
        return committed;
    }

    /// The anchor of the block that shows `id`: letters, digits and hyphens only.
    public static String anchor(String id) {
        return "live-" + id.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /// Reports something that keeps the book from being printed.
    public void problem(Place place, String what, String mend) {
        problems.accept(new Problem(place.file(), place.line(), what, mend));
    }

    /// The evidence under `id`, marked as shown; reports when it is missing, unreadable or stale.
    Optional<Evidence> show(String id, Place place) {
        shown.add(id);
        return switch (committed.items().get(id)) {
            case null -> {
                problem(place, "result '" + id + "' is missing from book/evidence", command(id));
                yield Optional.empty();
            }
            case Shelf.Broken(_, String reason) -> {
                problem(place, "result '" + id + "' cannot be read: " + reason, command(id));
                yield Optional.empty();
            }
            case Shelf.Recorded(_, Evidence evidence, var changed) -> {
                if (!changed.isEmpty()) {
                    problem(place, "result '" + id + "' is stale: " + String.join(", ", changed)
                            + " since it was recorded", command(evidence));
                }
                if (evidence.provenance().sources().isEmpty()) {
                    problem(place, "result '" + id + "' names no source, so nobody can tell whether it is stale",
                            command(evidence));
                }
                yield Optional.of(evidence);
            }
        };
    }

    /// Reports when the verdict is not the one that the text around it says.
    void expect(Evidence evidence, Outcome expected, Place place) {
        Judgement judgement = evidence.judgement();
        if (judgement != null && judgement.outcome() != expected) {
            problem(place, "result '%s' is %s, but the text says %s".formatted(evidence.id(),
                    judgement.outcome().words(), expected.words()),
                    "rewrite the text and say expect=" + judgement.outcome().name().toLowerCase(java.util.Locale.ROOT)
                            + ", or find out what changed: " + evidence.provenance().replay());
        }
    }

    /// The reader's own result under `id`, if there is one that can be read and is not stale.
    Optional<Evidence> yours(String id) {
        return yours != null && yours.items().get(id) instanceof Shelf.Recorded(_, Evidence own, var changed)
                && changed.isEmpty() ? Optional.of(own) : Optional.empty();
    }

    /// The reader's own run; null if there is none.
    @Nullable
    Shelf yours() {
        return yours;
    }

    /// Reports every committed result that no chapter shows. Call after the conversion.
    public void reportUnshown() {
        committed.items().forEach((id, item) -> {
            if (!shown.contains(id)) {
                problem(new Place(Place.relative(home, item.file()), 1), "result '" + id + "' is shown in no chapter",
                        "add live::" + id + "[] to a chapter, or delete the file");
            }
        });
    }

    /// The command that records a result anew: its own, where it is no run of a concept but a bench or the calibration.
    private static String command(Evidence evidence) {
        String replay = evidence.provenance().replay();
        if (!replay.startsWith("./loadstone bench ") && !replay.startsWith("./loadstone verify --"))
            return command(evidence.id());
        return replay.endsWith(" --record") ? replay : replay + " --record";
    }

    /// The command that records `id` anew.
    static String command(String id) {
        String concept = id.substring(0, id.indexOf('.') < 0 ? id.length() : id.indexOf('.'));
        return (id.contains("@") ? "./loadstone verify " : "./loadstone experiments ") + concept + " --record";
    }
}
