package io.loadstone.importance;

import io.loadstone.loader.Sampler;
import java.util.random.RandomGenerator;

/// Lets a [HardExampleSampler] choose what the loader visits: the samples `0 .. n-1` of the source, with replacement, by what is known of their
/// losses when the epoch is planned. Losses that are reported later change later epochs only.
///
/// A loader plans the next epoch while the consumer finishes this one, so that known losses are up to one epoch old. Where a run
/// must repeat exactly, open the loader anew for each epoch.
///
/// @param session what is known
/// @param draws samples an epoch, at least 1
public record DrawnByLoss(HardExampleSampler.Session session, int draws) implements Sampler {

    @Override
    public int length(int epoch, int size) {
        return draws;
    }

    @Override
    public void order(int epoch, int size, int[] order, RandomGenerator random) {
        System.arraycopy(session.draw(order.length, random), 0, order, 0, order.length);
    }
}
