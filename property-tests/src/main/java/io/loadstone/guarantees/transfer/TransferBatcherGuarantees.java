package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.TransferBatcher;
import io.loadstone.transfer.TransferBatcher.Packed;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [TransferBatcher].
public interface TransferBatcherGuarantees {

    /// The implementation under judgement.
    default TransferBatcher batcher() {
        return Run.current().components().component(TransferBatcher.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements TransferBatcherGuarantees {}

    @Guarantee(id = "transfer.batcher-content", claim = "pcie.amortization",
            law = "After the copies every item's bytes lie on the device at its offset.",
            source = "the seam's contract",
            hint = "Follow the last byte of the last item.")
    @Deterministic
    default void everyByteArrives(@ForAll @Size(max = 8) List<@IntRange(max = 20) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 32) int chunk, @ForAll @IntRange(max = 4) int log, Trial trial) {
        byte[][] items = items(sizes);
        Packed packed = batcher().pack(items, chunk, 1 << log);
        byte[] device = joined(packed);
        trial.require(packed.offsets().length == items.length,
                () -> packed.offsets().length + " offsets for " + items.length + " items");
        for (int i = 0; i < items.length; i++) {
            int at = packed.offsets()[i];
            int item = i;
            boolean there = at >= 0 && at + items[i].length <= device.length
                    && Arrays.equals(device, at, at + items[i].length, items[i], 0, items[i].length);
            TransferBatcherConcept.SUSPECTS.check(trial, batcher(), there || items[i].length == 0,
                    () -> "item %d of %d bytes is not at %d of %s".formatted(item,
                            items[item].length, at, Arrays.toString(device)));
        }
    }

    @Guarantee(id = "transfer.batcher-copies", claim = "pcie.amortization",
            law = "ceil(total / chunk) copies carry the total: all full but the last, which ends with the last item.",
            source = "Hockney & Jesshope 1988: k copies less save k alpha",
            hint = "How many copies do 1000 items of 4 KB take in chunks of 1 MB?")
    @Deterministic
    default void copiesAreAsFewAsPossible(@ForAll @Size(max = 8) List<@IntRange(max = 20) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 32) int chunk, @ForAll @IntRange(max = 4) int log, Trial trial) {
        int total = offsets(sizes, 1 << log)[sizes.size()];
        Packed packed = batcher().pack(items(sizes), chunk, 1 << log);
        int[] lengths = Arrays.stream(packed.copies()).mapToInt(copy -> copy.length).toArray();
        int[] expected = java.util.stream.IntStream.range(0, Math.ceilDiv(total, chunk))
                .map(k -> Math.min(chunk, total - k * chunk)).toArray();
        TransferBatcherConcept.SUSPECTS.check(trial, batcher(), Arrays.equals(lengths, expected),
                () -> "items of %s bytes, chunk %d, alignment %d: copies of %s instead of %s".formatted(sizes,
                        chunk, 1 << log, Arrays.toString(lengths), Arrays.toString(expected)));
    }

    @Guarantee(id = "transfer.batcher-aligned", claim = "pcie.amortization",
            law = "Each item starts at the first multiple of the alignment after the one before it.",
            source = "NVIDIA, CUDA C++ Programming Guide, size and alignment requirement",
            hint = "Round the end of an item up before the next begins.")
    @Deterministic
    default void itemsAreAligned(@ForAll @Size(max = 8) List<@IntRange(max = 20) Integer> sizes,
            @ForAll @IntRange(max = 4) int log, Trial trial) {
        int[] expected = Arrays.copyOf(offsets(sizes, 1 << log), sizes.size());
        int[] seen = batcher().pack(items(sizes), 64, 1 << log).offsets();
        TransferBatcherConcept.SUSPECTS.check(trial, batcher(), Arrays.equals(seen, expected),
                () -> "items of %s bytes, alignment %d: at %s instead of %s".formatted(sizes, 1 << log,
                        Arrays.toString(seen), Arrays.toString(expected)));
    }

    /// Offsets of all items, then the end of the last.
    private static int[] offsets(List<Integer> sizes, int alignment) {
        int[] offsets = new int[sizes.size() + 1];
        int end = 0;
        for (int i = 0; i < sizes.size(); i++) {
            offsets[i] = Math.ceilDiv(end, alignment) * alignment;
            end = offsets[i] + sizes.get(i);
        }
        offsets[sizes.size()] = end;
        return offsets;
    }

    private static byte[][] items(List<Integer> sizes) {
        byte[][] items = new byte[sizes.size()][];
        byte next = 1;
        for (int i = 0; i < items.length; i++) {
            items[i] = new byte[sizes.get(i)];
            for (int k = 0; k < items[i].length; k++)
                items[i][k] = next++;
        }
        return items;
    }

    private static byte[] joined(Packed packed) {
        ByteArrayOutputStream device = new ByteArrayOutputStream();
        for (byte[] copy : packed.copies())
            device.writeBytes(copy);
        return device.toByteArray();
    }
}
