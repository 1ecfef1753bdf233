package io.loadstone.shuffle;

/// ChaCha20 as a generator: whoever does not know the key cannot tell its bytes from random ones, nor the next one from all before it,
/// as far as anybody knows.
///
/// A block is a function of key, counter and nonce, and the stream is one block after another. So any place can be reached in `O(1)`.
///
/// Source: RFC 8439 (Nir & Langley 2018), doi:10.17487/RFC8439, section 2.3; Bernstein 2008, ChaCha, a variant of Salsa20.
public interface ChaChaRng {

    /// The block function: 10 times a round of columns and a round of diagonals, then the words that it began with are added.
    ///
    /// It begins with `61707865 3320646e 79622d32 6b206574`, the 8 words of the key, the counter and the 3 words of the nonce.
    ///
    /// @param key 8 words
    /// @param counter number of the block, unsigned
    /// @param nonce 3 words
    /// @return 16 words
    int[] block(int[] key, int counter, int[] nonce);

    /// Opens the stream of a key at its first byte, in block 0. Four bytes are a word, the lowest first.
    ///
    /// @param key 32 bytes
    /// @param nonce 12 bytes; the same key must never be used with the same nonce twice
    Stream open(byte[] key, byte[] nonce);

    /// A place in the stream of `2^38` bytes.
    interface Stream {

        /// The next bytes. How the stream is cut into calls makes no difference.
        ///
        /// @throws IllegalStateException if fewer bytes are left: the counter must not begin again, or the stream would repeat
        byte[] next(int count);

        /// Goes to a byte of the stream, forwards or back.
        ///
        /// @param position from 0 to `2^38`
        void seek(long position);
    }
}
