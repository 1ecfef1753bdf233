package io.loadstone.transfer.gpu;

import static io.loadstone.transfer.gpu.Attribute.*;

import java.util.EnumMap;
import java.util.Map;

/// What a [ModelGpu] models.
///
/// @param name what the device is, and that it is a model
/// @param toDevice the link towards the device
/// @param toHost the link towards the host
/// @param attributes what the device tells of itself
/// @param bytes its memory
/// @param enqueue host time of an asynchronous call, in seconds
/// @param launch device time of an empty kernel, in seconds
/// @param memoryBandwidth of the device's memory, in bytes a second
public record Profile(String name, Way toDevice, Way toHost, Map<Attribute, Integer> attributes, long bytes,
        double enqueue, double launch, double memoryBandwidth) {
    private static final long MIB = 1 << 20;

    public Profile {
        attributes = Map.copyOf(attributes);
    }

    /// A GeForce RTX 4090 on PCIe 4 x16 with the memory cut down to 1 GiB.
    ///
    /// The link is fitted to the series `oxideA` of the recorded measurements (1 to 16 MiB by relative least squares; the
    /// speed beyond the cache from its one copy of 64 MiB). Chunk, enqueuing and launch costs are assumptions.
    public static Profile rtx4090() {
        long chunk = MIB / 4;
        long cache = 32 * MIB;
        Way in = new Way(2.79250e-6, 23.94537e9, 9.64047e-6, 18.75788e9, 12.931e9, cache, chunk);
        Way out = new Way(2.04091e-6, 26.78359e9, 20.53064e-6, 12.49728e9, 12.49728e9, cache, chunk);
        var attributes = new EnumMap<Attribute, Integer>(Attribute.class);
        attributes.put(WARP_SIZE, 32);
        attributes.put(MAX_THREADS_PER_BLOCK, 1024);
        attributes.put(MAX_THREADS_PER_MULTIPROCESSOR, 1536);
        attributes.put(MAX_BLOCKS_PER_MULTIPROCESSOR, 24);
        attributes.put(MULTIPROCESSOR_COUNT, 128);
        attributes.put(MAX_REGISTERS_PER_BLOCK, 65_536);
        attributes.put(MAX_REGISTERS_PER_MULTIPROCESSOR, 65_536);
        attributes.put(MAX_SHARED_MEMORY_PER_BLOCK, 49_152);
        attributes.put(MAX_SHARED_MEMORY_PER_BLOCK_OPTIN, 101_376);
        attributes.put(MAX_SHARED_MEMORY_PER_MULTIPROCESSOR, 102_400);
        attributes.put(L2_CACHE_SIZE, 75_497_472);
        attributes.put(CLOCK_RATE, 2_520_000);
        attributes.put(MEMORY_CLOCK_RATE, 10_501_000);
        attributes.put(GLOBAL_MEMORY_BUS_WIDTH, 384);
        attributes.put(ASYNC_ENGINE_COUNT, 2);
        attributes.put(INTEGRATED, 0);
        attributes.put(MANAGED_MEMORY, 1);
        attributes.put(CONCURRENT_MANAGED_ACCESS, 1);
        attributes.put(COMPUTE_CAPABILITY_MAJOR, 8);
        attributes.put(COMPUTE_CAPABILITY_MINOR, 9);
        return new Profile("model of a GeForce RTX 4090 (virtual time)", in, out, attributes, 1024 * MIB, 2e-6, 5e-6,
                1.008e12);
    }

    /// The same device behind another link.
    public Profile with(Way in, Way out) {
        return new Profile(name, in, out, attributes, bytes, enqueue, launch, memoryBandwidth);
    }
}
