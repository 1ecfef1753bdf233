package io.loadstone.loader;

import io.loadstone.data.SampleStream;
import io.loadstone.shuffle.ShuffleBuffer;
import java.io.IOException;
import java.util.random.RandomGenerator;

/// A stream on its way through a [ShuffleBuffer]: holds the samples, and lets the buffer decide which one leaves.
///
/// What the buffer gets to see of a sample is the number of the slot that holds its bytes. A buffer of `B` needs `B + 1` slots, because
/// an arrival is read before anything leaves. A buffer that gives out what it does not hold, or holds too much, is found out here.
final class Mixer {
    private final SampleStream.Cursor stream;
    private final ShuffleBuffer.Open buffer;
    private final byte[] samples;
    private final int[] labels;
    private final int[] places;
    private final boolean[] held;
    private final int[] free;
    private final int sampleSize;
    private int spare;
    private int arrived;
    private int left;
    private int[] leaving = {};
    private int next;
    private boolean ended;

    Mixer(SampleStream.Cursor stream, ShuffleBuffer buffer, int capacity, int sampleSize, RandomGenerator random) {
        int slots = capacity + 1;
        this.stream = stream;
        this.buffer = buffer.open(capacity, random);
        this.sampleSize = sampleSize;
        this.samples = new byte[Math.multiplyExact(slots, sampleSize)];
        this.labels = new int[slots];
        this.places = new int[slots];
        this.held = new boolean[slots];
        this.free = new int[slots];
        for (int i = 0; i < slots; i++)
            free[i] = slots - 1 - i;
        spare = slots;
    }

    /// Copies the sample that leaves next to `target[at ..]`, and notes its label and its place in the stream.
    ///
    /// @return false if no sample is left
    /// @throws IllegalStateException if the buffer breaks its contract
    boolean next(byte[] target, int at, int[] label, int[] place, int i) throws IOException {
        while (next == leaving.length) {
            if (ended)
                return false;
            arrive();
        }
        int slot = leaving[next++];
        if (slot < 0 || slot >= held.length || !held[slot])
            throw new IllegalStateException("the shuffle buffer gave out " + slot + ", which it did not hold");
        held[slot] = false;
        free[spare++] = slot;
        left++;
        System.arraycopy(samples, slot * sampleSize, target, at, sampleSize);
        label[i] = labels[slot];
        place[i] = places[slot];
        return true;
    }

    /// Place in the stream of the sample that is read next, from 0: what an error names.
    int arrived() {
        return arrived;
    }

    private void arrive() throws IOException {
        if (spare == 0)
            throw new IllegalStateException("the shuffle buffer holds more than its capacity of " + (free.length - 1));
        int slot = free[spare - 1];
        int label = stream.next(samples, slot * sampleSize);
        next = 0;
        if (label == SampleStream.Cursor.END) {
            ended = true;
            leaving = buffer.drain();
            if (leaving.length != arrived - left)
                throw new IllegalStateException("the shuffle buffer held %,d samples and gave out %,d at the end"
                        .formatted(arrived - left, leaving.length));
            return;
        }
        spare--;
        labels[slot] = label;
        places[slot] = arrived++;
        held[slot] = true;
        leaving = buffer.offer(slot);
    }
}
