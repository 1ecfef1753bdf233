package io.loadstone.evidence;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.FixedSeedMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeProperty;

/// What a property gets that asks jqwik for its seeds. Run by [GeneratedSeedTrapTest] alone.
final class GeneratedSeeds {
    static final int TRIES = 20_000;
    static final List<Long> SEEDS = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<Long> collected = new java.util.ArrayList<>();

    @BeforeProperty
    void clear() {
        collected.clear();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.MIXIN, seed = "1", whenFixedSeed = FixedSeedMode.ALLOW)
    void seeds(@ForAll long seed) {
        collected.add(seed);
        if (collected.size() == TRIES)
            SEEDS.addAll(collected);
    }
}
