package io.loadstone.transfer;

import io.loadstone.Reference;
import java.util.Arrays;

/// Lays the items out first, then cuts the whole into chunks.
@Reference
public final class PackedCopies implements TransferBatcher {

    @Override
    public Packed pack(byte[][] items, int chunk, int alignment) {
        int[] offsets = new int[items.length];
        int end = 0;
        for (int i = 0; i < items.length; i++) {
            offsets[i] = Math.ceilDiv(end, alignment) * alignment;
            end = offsets[i] + items[i].length;
        }
        byte[] whole = new byte[end];
        for (int i = 0; i < items.length; i++)
            System.arraycopy(items[i], 0, whole, offsets[i], items[i].length);
        byte[][] copies = new byte[Math.ceilDiv(end, chunk)][];
        for (int k = 0; k < copies.length; k++)
            copies[k] = Arrays.copyOfRange(whole, k * chunk, Math.min(end, (k + 1) * chunk));
        return new Packed(offsets, copies);
    }
}
