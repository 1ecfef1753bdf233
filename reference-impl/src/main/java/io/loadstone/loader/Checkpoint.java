package io.loadstone.loader;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where an epoch stands: which of its batches have been consumed. Its text form is one line.
///
/// Resuming delivers exactly the other batches, bit for bit as they would have come, with any number of workers and,
/// after [#merge] of all ranks' checkpoints, any number of ranks.
///
/// @param seed the recipe's seed
/// @param samples positions in an epoch's order; 0 for a stream
/// @param batchSize samples a batch
/// @param epoch the epoch, from 0
/// @param world how many ranks shared the epoch
/// @param ranks which of them this checkpoint speaks for
/// @param delivered numbers of the batches consumed
public record Checkpoint(long seed, int samples, int batchSize, int epoch, int world, BitSet ranks,
        BitSet delivered) {
    private static final String HEAD = "loadstone-checkpoint-v1";

    public Checkpoint {
        ranks = (BitSet) ranks.clone();
        delivered = (BitSet) delivered.clone();
    }

    /// Joins the checkpoints of all ranks of one epoch into one for the whole.
    ///
    /// @throws IllegalArgumentException if they are not of one run, or a rank is missing
    public static Checkpoint merge(List<Checkpoint> all) {
        if (all.isEmpty())
            throw new IllegalArgumentException("no checkpoint to merge");
        Checkpoint first = all.getFirst();
        BitSet ranks = new BitSet();
        BitSet delivered = new BitSet();
        for (Checkpoint one : all) {
            if (one.seed != first.seed || one.samples != first.samples || one.batchSize != first.batchSize
                    || one.epoch != first.epoch || one.world != first.world) {
                throw new IllegalArgumentException("these checkpoints are of different runs: " + first + " and " + one);
            }
            ranks.or(one.ranks);
            delivered.or(one.delivered);
        }
        if (ranks.cardinality() != first.world) {
            throw new IllegalArgumentException("%d of %d ranks are there: %s; merge the checkpoints of all".formatted(
                    ranks.cardinality(), first.world, ranks));
        }
        BitSet whole = new BitSet();
        whole.set(0);
        return new Checkpoint(first.seed, first.samples, first.batchSize, first.epoch, 1, whole, delivered);
    }

    /// Refuses to resume a recipe that gives other batches.
    void check(Recipe recipe, int recipeSamples) {
        if (seed != recipe.seed() || samples != recipeSamples || batchSize != recipe.batchSize()) {
            throw new IllegalArgumentException(
                    "the checkpoint is of seed %d, %d samples, batch size %d; the recipe has seed %d, %d samples, batch size %d"
                            .formatted(seed, samples, batchSize, recipe.seed(), recipeSamples, recipe.batchSize()));
        }
        if (world != 1 && world != ranks.cardinality() && !(world == recipe.shard().world() && ranks.get(recipe.shard()
                .rank()) && ranks.cardinality() == 1)) {
            throw new IllegalArgumentException("the checkpoint speaks for ranks %s of %d; merge all of them first"
                    .formatted(ranks, world));
        }
    }

    /// One line of text, read back by [#parse].
    @Override
    public String toString() {
        return "%s seed=%d samples=%d batch=%d epoch=%d world=%d ranks=%s delivered=%s".formatted(HEAD, seed, samples,
                batchSize, epoch, world, hex(ranks), hex(delivered));
    }

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException if it is not a checkpoint
    public static Checkpoint parse(String text) {
        String[] words = text.strip().split(" ", -1);
        Map<String, String> fields = new TreeMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0)
                fields.put(word.substring(0, equals), word.substring(equals + 1));
        }
        if (!words[0].equals(HEAD) || fields.size() != 7)
            throw new IllegalArgumentException("not a checkpoint (" + HEAD + " and 7 fields): " + text);
        try {
            return new Checkpoint(Long.parseLong(field(fields, "seed")), number(fields, "samples"), number(fields,
                    "batch"), number(fields, "epoch"), number(fields, "world"), bits(field(fields, "ranks")),
                    bits(
                            field(fields, "delivered")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a checkpoint: " + text, e);
        }
    }

    private static int number(Map<String, String> fields, String name) {
        return Integer.parseInt(field(fields, name));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null)
            throw new IllegalArgumentException("no field " + name);
        return value;
    }

    private static String hex(BitSet bits) {
        return HexFormat.of().formatHex(bits.toByteArray());
    }

    private static BitSet bits(String hex) {
        return BitSet.valueOf(HexFormat.of().parseHex(hex));
    }
}
