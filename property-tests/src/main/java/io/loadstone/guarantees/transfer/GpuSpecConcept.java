package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.AttributeSheet;
import io.loadstone.transfer.GpuSpec;
import io.loadstone.transfer.GpuSpec.Attributes;
import io.loadstone.transfer.GpuSpec.Sheet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the guarantees of the seam [GpuSpec] are tried on.
public final class GpuSpecConcept extends SeamConcept<GpuSpec> {
    static final String SHEET = "transfer.data-sheet";
    static final String EFFECTIVE = "transfer.effective-bandwidth";

    /// Tesla T4, V100 SXM2, A100 SXM4 40 GB, H100 SXM, GeForce RTX 4090, and a Tesla K80's registers (two files of one).
    static final List<Attributes> DEVICES = List.of(
            new Attributes(65_536, 65_536, 65_536, 49_152, 65_536, 4_194_304, 40, 5_001_000, 256),
            new Attributes(65_536, 65_536, 98_304, 49_152, 98_304, 6_291_456, 80, 877_000, 4096),
            new Attributes(65_536, 65_536, 167_936, 49_152, 166_912, 41_943_040, 108, 1_215_000, 5120),
            new Attributes(65_536, 65_536, 233_472, 49_152, 232_448, 52_428_800, 132, 2_619_000, 5120),
            new Attributes(65_536, 65_536, 102_400, 49_152, 101_376, 75_497_472, 128, 10_501_000, 384),
            new Attributes(131_072, 65_536, 114_688, 49_152, 49_152, 1_572_864, 13, 2_505_000, 384));

    static final List<Mutant<GpuSpec>> MUTANTS = List.of(
            mutant("registers-for-bytes", "The number of registers is taken for bytes.",
                    "How many bytes is a 32-bit register?", SHEET,
                    () -> of(a -> sheet(a, 1, a.registersPerSm(), a.sharedPerSm(), a.sharedPerBlockOptin(), 1024,
                            1048576, 2))),
            mutant("registers-of-a-block", "A block's registers are taken for a multiprocessor's.",
                    "Of a K80 one block cannot have all. Which attribute did you read?", SHEET,
                    () -> of(a -> sheet(a, 4, a.registersPerBlock(), a.sharedPerSm(), a.sharedPerBlockOptin(), 1024,
                            1048576, 2))),
            mutant("shared-of-a-block", "A block's shared memory is taken for a multiprocessor's.",
                    "48 KB is a limit of what?", SHEET,
                    () -> of(a -> sheet(a, 4, a.registersPerSm(), a.sharedPerBlock(), a.sharedPerBlockOptin(), 1024,
                            1048576, 2))),
            mutant("opt-in-forgotten", "The default per block is taken for the most a block can have.",
                    "What can a block have that asks for more?", SHEET,
                    () -> of(a -> sheet(a, 4, a.registersPerSm(), a.sharedPerSm(), a.sharedPerBlock(), 1024, 1048576,
                            2))),
            mutant("decimal-kilo", "1000 bytes are taken for a KiB.", "Divide 49152 by 1024 and by 1000.", SHEET,
                    () -> of(a -> sheet(a, 4, a.registersPerSm(), a.sharedPerSm(), a.sharedPerBlockOptin(), 1000,
                            1048576, 2))),
            mutant("decimal-mega", "10^6 bytes are taken for a MiB.", "How many bytes are 4 MiB?", SHEET,
                    () -> of(a -> sheet(a, 4, a.registersPerSm(), a.sharedPerSm(), a.sharedPerBlockOptin(), 1024, 1e6,
                            2))),
            mutant("cache-of-a-partition", "One of the two partitions of the second-level cache is given.",
                    "Does the attribute speak of a partition, or of the whole device?", SHEET,
                    () -> of(a -> cache(a, 2))),
            mutant("cache-of-a-multiprocessor", "The second-level cache is dealt to the multiprocessors.",
                    "Who shares the second-level cache?", SHEET, () -> of(a -> cache(a, a.multiprocessors()))),
            mutant("single-data-rate", "One transfer a clock cycle.", "How often does DDR memory move data in a cycle?",
                    SHEET,
                    () -> of(a -> sheet(a, 4, a.registersPerSm(), a.sharedPerSm(), a.sharedPerBlockOptin(), 1024,
                            1048576, 1))),
            mutant("bits-for-bytes", "The bus is taken for bytes wide.", "How many bytes are 384 bits?", SHEET,
                    () -> of(a -> sheet(a, 4, a.registersPerSm(), a.sharedPerSm(), a.sharedPerBlockOptin(), 1024,
                            1048576, 16))),
            mutant("hard-coded", "The numbers are one device's.", "Does the answer change with the attributes?", SHEET,
                    () -> of(_ -> right(DEVICES.getFirst()))),
            mutant("one-direction", "A copy's reads are counted, its writes are not.",
                    "How many bytes does a copy of n bytes move?", EFFECTIVE, () -> effective(1, 0, 1)),
            mutant("nanoseconds", "Bytes a nanosecond are taken for bytes a second.", "What unit is the time in?",
                    EFFECTIVE,
                    () -> effective(1, 1, 1e-9)));

    static final Suspects<GpuSpec> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::spec);

    public GpuSpecConcept() {
        super("transfer", GpuSpec.class, GpuSpecGuarantees.Suite.class, AttributeSheet::new,
                Map.of("factors", right(() -> of(GpuSpecConcept::right)), "shifts", right(OtherWays::shifts)), MUTANTS);
    }

    static Sheet right(Attributes a) {
        return sheet(a, 4, a.registersPerSm(), a.sharedPerSm(), a.sharedPerBlockOptin(), 1024, 1048576, 2);
    }

    private static Sheet sheet(Attributes a, int registerBytes, int registers, int shared, int block, double kilo,
            double mega, int factor) {
        return new Sheet((long) registerBytes * registers, shared / kilo, block / kilo, a.l2Bytes() / mega,
                (double) factor * a.memoryClockKhz() * 1e3 * a.busBits() / 8);
    }

    private static Sheet cache(Attributes a, int parts) {
        return sheet(a, 4, a.registersPerSm(), a.sharedPerSm(), a.sharedPerBlockOptin(), 1024, parts * 1048576.0, 2);
    }

    private static GpuSpec of(Function<Attributes, Sheet> read) {
        return both(read, 1, 1, 1);
    }

    private static GpuSpec effective(int reads, int writes, double unit) {
        return both(GpuSpecConcept::right, reads, writes, unit);
    }

    private static GpuSpec both(Function<Attributes, Sheet> read, int reads, int writes, double unit) {
        return new GpuSpec() {
            @Override
            public Sheet read(Attributes attributes) {
                return read.apply(attributes);
            }

            @Override
            public double effective(long bytesRead, long bytesWritten, double seconds) {
                return (reads * bytesRead + writes * bytesWritten) / seconds * unit;
            }
        };
    }
}
