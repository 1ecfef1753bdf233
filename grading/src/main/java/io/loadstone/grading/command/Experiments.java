package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Metric;
import io.loadstone.grading.BadInput;
import io.loadstone.grading.InfrastructureFailure;
import io.loadstone.guarantees.Concept;
import io.loadstone.guarantees.transfer.DeviceBandwidth;
import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.GpuException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `loadstone experiments [NAME...]`.
@Command(name = "experiments", header = "measure the series behind the book's figures", description = {"",
        "Writes a JSON file with the numbers and a CSV file with the series, each tied to the seed, the machine and the sources that made it.",
        ""},
        footer = {"", "@|bold Examples|@", "  ./loadstone experiments",
                "  ./loadstone experiments shuffle.position-heat-map --seed random",
                "  ./loadstone experiments --record   renew the reference run that the book shows",
                "  ./loadstone experiments transfer --gpu   measure your GPU; send what --record writes in a pull request",
                "",
                "Exit: 0 measured, 2 no such name or no GPU, 3 the machine or its GPU failed."})
final class Experiments implements Callable<Integer> {
    /// Seconds in which a driver queues 16 copies many times over.
    private static final double HOLD = 2e-3;

    @Parameters(paramLabel = "NAME", arity = "0..*",
            description = "Concepts (shuffle) or experiments (shuffle.position-heat-map). Default: all.")
    private List<String> names = List.of();

    @Option(names = "--record", description = "Write into book/evidence: it becomes the reference run.")
    private boolean record;

    @Option(names = "--gpu",
            description = "Measure this machine's GPU: the transfer lab's curve of a real device, in a minute or two.")
    private boolean gpu;

    @Mixin
    private Seed seed = new Seed();

    @Mixin
    private JsonOutput json = new JsonOutput();

    private final Context context;

    Experiments(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Evidence> results = gpu ? onDevice() : measure(context, selected(names), seed.value(), record);
        if (json.wanted())
            JsonOutput.print(context.terminal(), results);
        else
            results.forEach(result -> print(context.terminal(), result));
        return ExitCode.GOOD;
    }

    /// Measures a real device.
    private List<Evidence> onDevice() {
        if (!names.isEmpty() && !names.equals(List.of("transfer")))
            throw new BadInput("--gpu measures for 'transfer' alone, not for '" + String.join(" ", names)
                    + "': ./loadstone experiments transfer --gpu");
        try (Gpu device = DeviceStage.real(0)) {
            // A quarter of what is free, and no more than nvbandwidth's own 256 MiB: other programs may be at work.
            long most = Long.highestOneBit(Math.max(1 << 20, Math.min(256L << 20, device.freeBytes() / 4)));
            List<Evidence> results = measure(context, List.of(new DeviceBandwidth(device, most, HOLD)), seed.value(),
                    record);
            if (record)
                context.terminal().err().println(
                        "To show it: add live::%s[] to book/chapters/08-transfer.adoc, run ./loadstone book, and send both in a pull request."
                                .formatted(results.getFirst().id()));
            return results;
        } catch (GpuException e) {
            throw new InfrastructureFailure("the device failed: " + e.getMessage(), e);
        }
    }

    /// Measures and writes the evidence.
    static List<Evidence> measure(Context context, List<Experiment> experiments, long seed, boolean record) {
        List<Evidence> results = new ArrayList<>();
        EvidenceFolder folder = new EvidenceFolder(context, record);
        try (Progress progress = new Progress(context.terminal())) {
            for (Experiment experiment : experiments) {
                progress.at(results.size(), experiments.size(), "measuring " + experiment.id());
                results.add(folder.record(experiment, seed));
            }
        }
        folder.tell();
        return results;
    }

    /// The experiments of these names; all if there are none.
    ///
    /// @throws BadInput if something has no such name; the message suggests the nearest
    static List<Experiment> selected(List<String> names) {
        List<Experiment> selected = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (Concept<?> concept : Concept.all()) {
            known.add(concept.name());
            for (Experiment experiment : concept.experiments()) {
                known.add(experiment.id());
                if (names.isEmpty() || names.contains(concept.name()) || names.contains(experiment.id()))
                    selected.add(experiment);
            }
        }
        for (String name : names) {
            if (!known.contains(name))
                throw new BadInput("there is no concept or experiment '%s'.%s".formatted(name,
                        Suggestion.sentence(known, name)));
        }
        return selected;
    }

    /// Shows what was measured.
    static void print(Terminal terminal, Evidence evidence) {
        terminal.out().println(terminal.paint("bold", evidence.id()));
        terminal.paragraph(2, evidence.statement());
        evidence.metrics().forEach((name, metric) -> terminal.out().printf(Locale.ROOT, "  %-28s %s%n", name,
                number(metric)));
    }

    private static String number(Metric metric) {
        String unit = metric.unit().equals("1") ? "" : " " + metric.unit();
        String interval = metric.low() == null || metric.high() == null
                ? ""
                : String.format(Locale.ROOT, "  (%.4g to %.4g)", metric.low(), metric.high());
        boolean whole = metric.value() == Math.rint(metric.value());
        return String.format(Locale.ROOT, whole ? "%,.0f%s%s" : "%.4g%s%s", metric.value(), unit, interval);
    }
}
