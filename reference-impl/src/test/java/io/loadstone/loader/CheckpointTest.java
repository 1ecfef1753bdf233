package io.loadstone.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.data.SampleStream;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.shuffle.ReplacedSlots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CheckpointTest {
    private static final int SAMPLES = 203;
    private static final int BATCHES = 26;

    private static Builder mapped() {
        return DataLoader.of(new Numbered(SAMPLES), new FisherYates()).batchSize(8).seed(11).augment(Augmentation
                .flip());
    }

    private static Builder streamed() {
        return DataLoader.of(SampleStream.of(new Numbered(SAMPLES)), new ReplacedSlots(), 20).batchSize(8).seed(11)
                .augment(Augmentation
                        .flip());
    }

    private static List<Batch> whole(Builder builder) {
        try (DataLoader loader = builder.open()) {
            return DataLoaderTest.all(loader.epoch(1));
        }
    }

    private static Checkpoint after(DataLoader loader, int batches, List<Batch> seen) {
        Epoch epoch = loader.epoch(1);
        for (int i = 0; i < batches && epoch.hasNext(); i++)
            seen.add(epoch.next().copy());
        return Checkpoint.parse(loader.checkpoint().toString()); // through its text
    }

    @Test
    void resumeGivesTheSameBatchesForAThousandPairsOfPlaceAndWorkers() {
        List<Batch> expected = whole(mapped());
        assertThat(expected).hasSize(BATCHES);
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 1000; trial++) {
            List<Batch> seen = new ArrayList<>();
            Checkpoint checkpoint;
            try (DataLoader loader = mapped().workers(random.nextInt(4)).open()) {
                checkpoint = after(loader, random.nextInt(BATCHES + 1), seen);
            }
            try (DataLoader loader = mapped().workers(random.nextInt(6)).open()) {
                seen.addAll(DataLoaderTest.all(loader.resume(checkpoint)));
                if (trial % 50 == 0) { // and the epoch after it is the usual one
                    List<Batch> next = DataLoaderTest.all(loader.epoch(2));
                    try (DataLoader fresh = mapped().open()) {
                        DataLoaderTest.assertSame(next, DataLoaderTest.all(fresh.epoch(2)));
                    }
                }
            }
            DataLoaderTest.assertSame(seen, expected);
        }
    }

    @Test
    void resumeAsCompletedDeliversExactlyTheOthers() {
        List<Batch> expected = whole(mapped());
        SplittableRandom random = new SplittableRandom(2);
        for (int trial = 0; trial < 200; trial++) {
            List<Batch> seen = new ArrayList<>();
            Checkpoint checkpoint;
            try (DataLoader loader = mapped().workers(3).delivery(Delivery.AS_COMPLETED).open()) {
                checkpoint = after(loader, random.nextInt(BATCHES + 1), seen);
            }
            try (DataLoader loader = mapped().workers(2).open()) {
                seen.addAll(DataLoaderTest.all(loader.resume(checkpoint)));
            }
            seen.sort(Comparator.comparingInt(Batch::number));
            DataLoaderTest.assertSame(seen, expected);
        }
    }

    @Test
    void resumeWithAnotherNumberOfRanksGoesOnWithTheSameBatches() {
        for (Builder builder : List.of(mapped(), streamed())) {
            List<Batch> expected = whole(builder);
            SplittableRandom random = new SplittableRandom(3);
            for (int trial = 0; trial < 100; trial++) {
                int before = 1 + random.nextInt(4);
                int after = 1 + random.nextInt(4);
                List<Batch> seen = new ArrayList<>();
                List<Checkpoint> checkpoints = new ArrayList<>();
                for (int rank = 0; rank < before; rank++) {
                    try (DataLoader loader = builder.shard(rank, before).workers(random.nextInt(3)).open()) {
                        checkpoints.add(after(loader, random.nextInt(8), seen)); // ranks may stand at different places
                    }
                }
                Checkpoint merged = Checkpoint.merge(checkpoints);
                for (int rank = 0; rank < after; rank++) {
                    try (DataLoader loader = builder.shard(rank, after).workers(random.nextInt(3)).open()) {
                        seen.addAll(DataLoaderTest.all(loader.resume(merged)));
                    }
                }
                builder.shard(0, 1);
                seen.sort(Comparator.comparingInt(Batch::number));
                DataLoaderTest.assertSame(seen, expected);
            }
        }
    }

    @Test
    void streamResumesInTheMiddleOfItsShuffleBuffer() {
        List<Batch> expected = whole(streamed());
        for (int stop = 0; stop <= BATCHES; stop++) {
            List<Batch> seen = new ArrayList<>();
            Checkpoint checkpoint;
            try (DataLoader loader = streamed().workers(2).open()) {
                checkpoint = after(loader, stop, seen);
            }
            try (DataLoader loader = streamed().open()) {
                seen.addAll(DataLoaderTest.all(loader.resume(checkpoint)));
            }
            DataLoaderTest.assertSame(seen, expected);
        }
    }

    @Test
    void shardsHaveTwoOfDisjointCoveringEqual() {
        for (int world = 1; world <= 5; world++) {
            for (Remainder remainder : Remainder.values()) {
                List<Integer> indices = new ArrayList<>();
                List<Integer> sizes = new ArrayList<>();
                for (int rank = 0; rank < world; rank++) {
                    try (DataLoader loader = mapped().shard(rank, world).remainder(remainder).workers(1).open()) {
                        List<Integer> mine = DataLoaderTest.indices(DataLoaderTest.all(loader.epoch(0)));
                        indices.addAll(mine);
                        sizes.add(mine.size());
                    }
                }
                boolean disjoint = indices.stream().distinct().count() == indices.size();
                boolean covering = indices.stream().distinct().count() == SAMPLES;
                boolean equal = sizes.stream().distinct().count() == 1;
                assertThat(List.of(disjoint, covering, equal)).as("%s over %d ranks", remainder, world).isEqualTo(
                        switch (remainder) {
                            case KEEP -> List.of(true, true, world == 1);
                            case DROP -> List.of(true, false, true);
                            case PAD -> List.of(false, true, true);
                        });
            }
        }
    }

    @Test
    void shardsThatDivideEvenlyHaveAllThree() {
        List<Integer> indices = new ArrayList<>();
        for (int rank = 0; rank < 4; rank++) {
            try (DataLoader loader = DataLoader.of(new Numbered(160), new FisherYates()).batchSize(8).shard(rank, 4)
                    .open()) {
                List<Batch> mine = DataLoaderTest.all(loader.epoch(0));
                assertThat(mine).hasSize(5);
                indices.addAll(DataLoaderTest.indices(mine));
            }
        }
        assertThat(indices).hasSize(160).doesNotHaveDuplicates();
    }

    @Test
    void misuseIsToldBeforeAnythingIsLoaded() {
        Checkpoint checkpoint;
        try (DataLoader loader = mapped().shard(0, 2).open()) {
            checkpoint = after(loader, 3, new ArrayList<>());
        }
        assertThatThrownBy(() -> Checkpoint.merge(List.of(checkpoint))).hasMessageContaining("1 of 2 ranks are there");
        assertThatThrownBy(() -> Checkpoint.merge(List.of())).hasMessageContaining("no checkpoint");
        try (DataLoader loader = mapped().open()) {
            assertThatThrownBy(() -> loader.resume(checkpoint)).hasMessageContaining("merge all of them first");
        }
        try (DataLoader loader = mapped().seed(12).open()) {
            assertThatThrownBy(() -> loader.resume(checkpoint)).hasMessageContainingAll("seed 11", "seed 12");
        }
        for (String broken : Arrays.asList("", "loadstone-checkpoint-v1", checkpoint.toString().replace("epoch=1",
                "epoch=x"), checkpoint + " more=1")) {
            assertThatThrownBy(() -> Checkpoint.parse(broken)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("not a checkpoint");
        }
        assertThat(Checkpoint.parse(checkpoint.toString())).isEqualTo(checkpoint);
    }
}
