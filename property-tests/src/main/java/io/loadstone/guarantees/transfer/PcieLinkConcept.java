package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.EncodedLink;
import io.loadstone.transfer.PcieLink;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [PcieLink] are tried on.
public final class PcieLinkConcept extends SeamConcept<PcieLink> {
    static final String RAW = "transfer.pcie-raw";
    static final String PAYLOAD = "transfer.pcie-payload";
    static final String ITEMS = "transfer.pcie-items";

    /// Megabytes a second of one lane, times 13, so that all five are whole: 250, 500, 984.6, 1969.2, 3938.5.
    private static final long[] LANE = {3250, 6500, 12_800, 25_600, 51_200};

    static final List<Mutant<PcieLink>> MUTANTS = List.of(
            mutant("old-line-code", "8b/10b is used for generation 3 and later.",
                    "How many bits does generation 3 send for 128 bits of data?", RAW,
                    () -> of((g, n) -> raw(g, n) * (g > 2 ? 0.8 * 130 / 128 : 1), 1, 1e9)),
            mutant("both-directions", "Both directions are added.", "How much can go one way?", RAW,
                    () -> of((g, n) -> 2 * raw(g, n), 1, 1e9)),
            mutant("transfers-for-bytes", "Transfers are taken for bytes.",
                    "How many bits does a lane move in a transfer?", RAW,
                    () -> of((g, n) -> 8 * raw(g, n), 1, 1e9)),
            mutant("no-line-code", "The line code is forgotten.", "What else travels besides data?", RAW,
                    () -> of((g, n) -> raw(g, n) * (g > 2 ? 130.0 / 128 : 1.25), 1, 1e9)),
            mutant("overhead-forgotten", "Headers cost nothing.", "What share of a packet is payload?", PAYLOAD,
                    () -> of(PcieLinkConcept::raw, 0, 1e9)),
            mutant("binary-giga", "A gigabyte is taken for 2^30 bytes.", "GB or GiB?", ITEMS,
                    () -> of(PcieLinkConcept::raw, 1, 1 << 30)),
            mutant("floats-for-bytes", "Items are taken for four times their bytes.",
                    "Are the bytes given those of floats, or those that travel?", ITEMS,
                    () -> of(PcieLinkConcept::raw, 1, 0.25e9)));

    private interface Raw {
        double gigabytes(int generation, int lanes);
    }

    static final Suspects<PcieLink> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::link);

    public PcieLinkConcept() {
        super("transfer", PcieLink.class, PcieLinkGuarantees.Suite.class, EncodedLink::new,
                Map.of("by-table", right(() -> of(PcieLinkConcept::raw, 1, 1e9)), "bits", right(OtherWays::bits)),
                MUTANTS);
    }

    static double raw(int generation, int lanes) {
        return LANE[generation - 1] * lanes / 13e3;
    }

    private static PcieLink of(Raw raw, int overheadCounts, double giga) {
        return new PcieLink() {
            @Override
            public double rawGBs(int generation, int lanes) {
                return raw.gigabytes(generation, lanes);
            }

            @Override
            public double effectiveGBs(int generation, int lanes, int payload, int overhead) {
                return raw.gigabytes(generation, lanes) * payload / (payload + overheadCounts * overhead);
            }

            @Override
            public long maxItems(int generation, int lanes, long bytes) {
                return (long) (raw.gigabytes(generation, lanes) * giga / bytes);
            }
        };
    }
}
