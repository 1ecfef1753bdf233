package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.PackedCopies;
import io.loadstone.transfer.TransferBatcher;
import io.loadstone.transfer.TransferBatcher.Packed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [TransferBatcher] are tried on.
public final class TransferBatcherConcept extends SeamConcept<TransferBatcher> {
    static final String CONTENT = "transfer.batcher-content";
    static final String COPIES = "transfer.batcher-copies";
    static final String ALIGNED = "transfer.batcher-aligned";

    static final List<Mutant<TransferBatcher>> MUTANTS = List.of(
            mutant("alignment-lost", "Items follow each other without gaps.", "Where may the next item start?", ALIGNED,
                    () -> (items, chunk, _) -> new PackedCopies().pack(items, chunk, 1)),
            mutant("remainder-forgotten", "What does not fill a chunk is not sent.",
                    "What is left when the last item is added?", CONTENT,
                    () -> (items, chunk, alignment) -> {
                        Packed whole = new PackedCopies().pack(items, chunk, alignment);
                        byte[][] copies = whole.copies();
                        boolean part = copies.length > 0 && copies[copies.length - 1].length < chunk;
                        return new Packed(whole.offsets(), part ? Arrays.copyOf(copies, copies.length - 1) : copies);
                    }),
            mutant("copy-an-item", "Each item is a copy of its own.", "What does a copy cost, however small it is?",
                    COPIES,
                    () -> (items, _, alignment) -> {
                        Packed whole = new PackedCopies().pack(items, Integer.MAX_VALUE / 2, alignment);
                        byte[][] copies = new byte[items.length][];
                        for (int i = 0; i < items.length; i++) {
                            int end = i + 1 < items.length
                                    ? whole.offsets()[i + 1]
                                    : whole.offsets()[i] + items[i].length;
                            copies[i] = Arrays.copyOf(items[i], end - whole.offsets()[i]);
                        }
                        return new Packed(whole.offsets(), copies);
                    }),
            mutant("chunks-padded", "The last chunk is filled up.", "How many bytes are there in all?", COPIES,
                    () -> (items, chunk, alignment) -> {
                        Packed whole = new PackedCopies().pack(items, chunk, alignment);
                        byte[][] copies = Arrays.stream(whole.copies()).map(copy -> Arrays.copyOf(copy, chunk))
                                .toArray(byte[][]::new);
                        return new Packed(whole.offsets(), copies);
                    }),
            mutant("last-item-lost", "The last item is not packed.", "Does your loop reach the last item?", CONTENT,
                    () -> (items, chunk, alignment) -> {
                        byte[][] lost = items.clone();
                        if (lost.length > 0)
                            lost[lost.length - 1] = new byte[lost[lost.length - 1].length];
                        return new PackedCopies().pack(lost, chunk, alignment);
                    }));

    static final Suspects<TransferBatcher> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::batcher);

    public TransferBatcherConcept() {
        super("transfer", TransferBatcher.class, TransferBatcherGuarantees.Suite.class, PackedCopies::new,
                Map.of("tape", right(() -> OtherWays::tape), "views", right(() -> OtherWays::views)), MUTANTS);
    }
}
