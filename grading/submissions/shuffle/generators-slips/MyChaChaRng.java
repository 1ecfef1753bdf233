package lab.shuffle;

import io.loadstone.shuffle.ChaChaRng;

public final class MyChaChaRng implements ChaChaRng {
    private static final int[] CONSTANTS = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};
    private static final long LENGTH = 1L << 38;

    @Override
    public int[] block(int[] key, int counter, int[] nonce) {
        int[] start = new int[16];
        System.arraycopy(CONSTANTS, 0, start, 0, 4);
        System.arraycopy(key, 0, start, 4, 8);
        start[12] = counter;
        System.arraycopy(nonce, 0, start, 13, 3);
        int[] x = start.clone();
        for (int round = 0; round < 20; round += 2) {
            for (int i = 0; i < 4; i++)
                quarterRound(x, i, 4 + i, 8 + i, 12 + i);
            for (int i = 0; i < 4; i++)
                quarterRound(x, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4);
        }
        for (int i = 0; i < 16; i++)
            x[i] += start[i]; // without this the rounds could be run backwards
        return x;
    }

    private static void quarterRound(int[] x, int a, int b, int c, int d) {
        x[a] += x[b];
        x[d] = Integer.rotateLeft(x[d] ^ x[a], 16);
        x[c] += x[d];
        x[b] = Integer.rotateLeft(x[b] ^ x[c], 12);
        x[a] += x[b];
        x[d] = Integer.rotateLeft(x[d] ^ x[a], 8);
        x[c] += x[d];
        x[b] = Integer.rotateLeft(x[b] ^ x[c], 7);
    }

    @Override
    public Stream open(byte[] key, byte[] nonce) {
        if (key.length != 32 || nonce.length != 12)
            throw new IllegalArgumentException(
                    "a key has 32 bytes and a nonce 12, not %d and %d".formatted(key.length, nonce.length));
        return new Place(words(key), words(nonce));
    }

    private static int[] words(byte[] bytes) {
        int[] words = new int[bytes.length / 4];
        for (int i = 0; i < bytes.length; i++)
            words[i / 4] |= (bytes[i] & 0xFF) << (8 * (i % 4));
        return words;
    }

    private final class Place implements Stream {
        private final int[] key;
        private final int[] nonce;
        private long position;

        Place(int[] key, int[] nonce) {
            this.key = key;
            this.nonce = nonce;
        }

        @Override
        public byte[] next(int count) {
            byte[] bytes = new byte[count];
            int[] block = {};
            for (int i = 0; i < count; i++, position++) {
                int within = (int) (position % 64);
                if (i == 0 || within == 0)
                    block = block(key, (int) (position / 64), nonce);
                bytes[i] = (byte) (block[within / 4] >>> (8 * (within % 4)));
            }
            return bytes;
        }

        @Override
        public void seek(long to) {
            if (to < 0 || to > LENGTH)
                throw new IllegalArgumentException("position must lie in 0..2^38, got " + to);
            position = to;
        }
    }
}
