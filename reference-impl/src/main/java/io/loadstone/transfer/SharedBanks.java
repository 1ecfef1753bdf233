package io.loadstone.transfer;

/// Counts how often shared memory must be asked until a warp's request is served.
///
/// 32 banks hold neighbouring 4-byte words. A bank serves one word at a time, to all lanes that want it.
///
/// Source: NVIDIA, CUDA C++ Programming Guide, shared memory; Volkov & Demmel 2008, doi:10.1145/1413370.1413402.
public interface SharedBanks {

    /// The conflict degree: the largest number of distinct words in one bank; 0 for no words.
    ///
    /// @param words index of the 4-byte word that each active lane wants
    int degree(int[] words);

    /// Wavefronts of a request of one word a lane: 4 bytes go for the whole warp, 8 in halves, 16 in quarters.
    ///
    /// @param addresses byte address of each of the 32 lanes, a multiple of `bytes`; -1 for a lane that takes no part
    /// @param bytes 4, 8 or 16
    int wavefronts(int[] addresses, int bytes);
}
