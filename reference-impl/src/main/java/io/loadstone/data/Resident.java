package io.loadstone.data;

/// A dataset that lies in memory in the form in which it is fastest turned into floats: as signed bytes.
///
/// An unsigned byte `u` is held as `u - 128` (its top bit flipped), because compilers turn a signed conversion into vector
/// instructions, but not `(x & 255) * a + b`. The flip is paid once, when the data is read, not in every epoch.
public interface Resident extends Dataset {

    /// Reads one byte of each cache line (64 bytes) of some samples. The reads do not depend on one another, so the
    /// processor waits for many lines at once; converting afterwards finds them in the cache.
    ///
    /// @param indices sample indices, of which `indices[from .. from + count - 1]` are read
    /// @return the sum of what was read: using it keeps the reads from being optimised away
    /// @throws IndexOutOfBoundsException if an index is not in `[0, size())`
    int touch(int[] indices, int from, int count);

    /// Writes `(u - 128) * scale + offset` for each element `u` of a sample to `target[at ..]`.
    ///
    /// @throws IndexOutOfBoundsException if `index` is not in `[0, size())`
    void convert(int index, float scale, float offset, float[] target, int at);

    /// True: no read waits for a device.
    @Override
    default boolean resident() {
        return true;
    }
}
