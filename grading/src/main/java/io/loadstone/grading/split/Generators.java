package io.loadstone.grading.split;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.grading.wire.MalformedFrame;
import io.loadstone.grading.wire.Protocol;
import org.jspecify.annotations.Nullable;

/// The generators that live in a process: each script goes over once, then the generator is known by its slot.
///
/// A generator's state is over there; here is only its record. A generator that was drawn from here, or that had to
/// make room for others, cannot go on there: that is an error of the guarantee, not of the submission.
final class Generators {
    private final @Nullable EngineRandom[] slots = new EngineRandom[Protocol.GENERATORS];
    private final long[] drawn = new long[Protocol.GENERATORS];
    private int next;

    /// Where a generator lives.
    ///
    /// @param slot its number
    /// @param isNew whether it has to be made
    record Place(int slot, boolean isNew) {}

    /// The place of a generator, a new one if it has none.
    Place of(EngineRandom random) {
        long draws = draws(random.trace());
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] == random) {
                if (drawn[slot] != draws)
                    throw new IllegalStateException("a generator was drawn from between calls");
                return new Place(slot, false);
            }
        }
        if (draws > 0)
            throw new IllegalStateException("a generator was drawn from before its first call, or used too long ago");
        int slot = next;
        next = (next + 1) % slots.length;
        slots[slot] = random;
        drawn[slot] = 0;
        return new Place(slot, true);
    }

    /// Takes over the record of a generator.
    void adopt(int slot, EngineRandom.Trace trace) throws MalformedFrame {
        EngineRandom random = slot < 0 || slot >= slots.length ? null : slots[slot];
        if (random == null)
            throw new MalformedFrame("generator " + slot);
        random.adopt(trace);
        drawn[slot] = draws(trace);
    }

    private static long draws(EngineRandom.Trace trace) {
        return trace.bounded() + trace.raw();
    }
}
