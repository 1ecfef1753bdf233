package io.loadstone.transfer.ptx;

/// Memory requests of one kind. A request is one warp's instruction, whatever the number of lanes that take part.
///
/// @param requests how many
/// @param units 32-byte sectors (global memory) or wavefronts (shared memory) they took
/// @param bytes bytes that lanes asked for
public record Requests(long requests, long units, long bytes) {

    /// Sectors or wavefronts a request, as Nsight Compute reports them; 0 if there was no request.
    public double perRequest() {
        return requests == 0 ? 0 : (double) units / requests;
    }

    /// Bytes asked for over bytes moved in sectors; 1 if there was no request. Above 1 where lanes share words.
    public double sectorEfficiency() {
        return units == 0 ? 1 : bytes / (32.0 * units);
    }
}
