package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.PcieLink;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [PcieLink].
public interface PcieLinkGuarantees {

    /// The implementation under judgement.
    default PcieLink link() {
        return Run.current().components().component(PcieLink.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements PcieLinkGuarantees {}

    @Guarantee(id = "transfer.pcie-raw", claim = "pcie.bandwidth",
            law = "One direction carries transfers/s times lanes times 8/10 (generations 1, 2) or 128/130 (3 to 5) bits: 15.754 GB/s for generation 3 x16.",
            source = "PCI-SIG, Base Specification 3.0, 2010",
            hint = "Start from 8 GT/s on 16 lanes and divide step by step.")
    @Deterministic
    default void carriesWhatTheLineCodeLeaves(@ForAll @IntRange(min = 1, max = 5) int generation,
            @ForAll @IntRange(max = 4) int log, Trial trial) {
        Function<PcieLink, Double> ask = s -> digits(s.rawGBs(generation, 1 << log));
        PcieLinkConcept.SUSPECTS.demand(trial, link(), ask.apply(link()),
                digits(PcieLinkConcept.raw(generation, 1 << log)),
                () -> "GB/s of generation %d x%d".formatted(generation, 1 << log));
    }

    @Guarantee(id = "transfer.pcie-payload", claim = "pcie.bandwidth",
            law = "Of the raw bandwidth payload / (payload + overhead) is left.",
            source = "Neugebauer et al. 2018, doi:10.1145/3230543.3230560",
            hint = "What share of a packet of 256 + 26 bytes is yours?")
    @Deterministic
    default void packetsCostTheirHeaders(@ForAll @IntRange(min = 64, max = 4096) int payload,
            @ForAll @IntRange(min = 12, max = 30) int overhead, Trial trial) {
        Function<PcieLink, Double> ask = s -> digits(s.effectiveGBs(3, 16, payload, overhead));
        PcieLinkConcept.SUSPECTS.demand(trial, link(), ask.apply(link()),
                digits(PcieLinkConcept.raw(3, 16) * payload / (payload + overhead)),
                () -> "GB/s with %d bytes of payload and %d of overhead".formatted(payload, overhead));
    }

    @Guarantee(id = "transfer.pcie-items", claim = "q5.pcie-bound",
            law = "No loader sends more than raw bandwidth over item size: items times bytes never exceeds the raw rate.",
            source = "PCI-SIG, Base Specification 3.0, 2010",
            hint = "How many bytes a second would your number of items be?")
    @Deterministic
    default void itemsAreBoundedByTheLink(@ForAll @IntRange(min = 1, max = 5) int generation,
            @ForAll @IntRange(min = 1, max = 1_000_000) int bytes, Trial trial) {
        long seen = link().maxItems(generation, 16, bytes);
        double raw = PcieLinkConcept.raw(generation, 16) * 1e9;
        long expected = Math.abs(seen - raw / bytes) <= 1 + 1e-9 * raw / bytes
                && seen * (double) bytes <= raw * (1 + 1e-12)
                        ? seen
                        : (long) (raw / bytes);
        PcieLinkConcept.SUSPECTS.demand(trial, link(), seen, expected,
                () -> "items of %d bytes a second through generation %d x16".formatted(bytes, generation));
    }

    private static double digits(double value) {
        return Math.round(value * 1e9) / 1e9;
    }
}
