package lab.shuffle;

import io.loadstone.shuffle.ChaChaRng;
import java.util.Arrays;

/// Four rows of four words, as a vector machine would have them: a round of diagonals is a round of columns of turned rows.
public final class MyChaChaRng implements ChaChaRng {
    private static final String SIGMA = "expand 32-byte k";
    private static final long END = 64L << 32;

    @Override
    public int[] block(int[] key, int counter, int[] nonce) {
        int[][] begin = {littleEndian(SIGMA.chars().toArray()), Arrays.copyOf(key, 4), Arrays.copyOfRange(key, 4, 8),
                {counter, nonce[0], nonce[1], nonce[2]}};
        int[] a = begin[0].clone();
        int[] b = begin[1].clone();
        int[] c = begin[2].clone();
        int[] d = begin[3].clone();
        for (int twice = 0; twice < 10; twice++) {
            columns(a, b, c, d);
            int[] e = turned(b, 1);
            int[] f = turned(c, 2);
            int[] g = turned(d, 3);
            columns(a, e, f, g);
            b = turned(e, 3);
            c = turned(f, 2);
            d = turned(g, 1);
        }
        int[][] rows = {a, b, c, d};
        int[] words = new int[16];
        Arrays.setAll(words, i -> rows[i / 4][i % 4] + begin[i / 4][i % 4]);
        return words;
    }

    private static void columns(int[] a, int[] b, int[] c, int[] d) {
        for (int half = 0; half < 2; half++) {
            addAndMix(a, b, d, half == 0 ? 16 : 8);
            addAndMix(c, d, b, half == 0 ? 12 : 7);
        }
    }

    private static void addAndMix(int[] to, int[] from, int[] mixed, int turn) {
        for (int i = 0; i < 4; i++) {
            to[i] += from[i];
            int word = mixed[i] ^ to[i];
            mixed[i] = word << turn | word >>> (32 - turn);
        }
    }

    private static int[] turned(int[] row, int by) {
        return new int[]{row[by & 3], row[(by + 1) & 3], row[(by + 2) & 3], row[(by + 3) & 3]};
    }

    private static int[] littleEndian(int[] bytes) {
        int[] words = new int[bytes.length / 4];
        for (int i = 0; i < words.length; i++)
            for (int k = 3; k >= 0; k--)
                words[i] = words[i] << 8 | bytes[4 * i + k] & 255;
        return words;
    }

    private static int[] littleEndian(byte[] bytes) {
        int[] widened = new int[bytes.length];
        Arrays.setAll(widened, i -> bytes[i]);
        return littleEndian(widened);
    }

    @Override
    public Stream open(byte[] key, byte[] nonce) {
        return new Blocks(littleEndian(key), littleEndian(nonce));
    }

    /// The block at hand is kept as bytes until another one is asked for.
    private final class Blocks implements Stream {
        private final int[] key;
        private final int[] nonce;
        private final byte[] kept = new byte[64];
        private long keptNumber = -1;
        private long at;

        Blocks(int[] key, int[] nonce) {
            this.key = key;
            this.nonce = nonce;
        }

        @Override
        public byte[] next(int count) {
            if (at + count > END)
                throw new IllegalStateException("the stream ends after " + (END - at) + " bytes");
            byte[] bytes = new byte[count];
            for (int done = 0; done < count;) {
                keep(at >> 6);
                int from = (int) (at & 63);
                int length = Math.min(64 - from, count - done);
                System.arraycopy(kept, from, bytes, done, length);
                done += length;
                at += length;
            }
            return bytes;
        }

        private void keep(long number) {
            if (number == keptNumber)
                return;
            int[] words = block(key, (int) number, nonce);
            for (int i = 0; i < 64; i++)
                kept[i] = (byte) (words[i >> 2] >> 8 * (i & 3));
            keptNumber = number;
        }

        @Override
        public void seek(long position) {
            if (position < 0 || position > END)
                throw new IllegalArgumentException("no byte " + position + " in a stream of 2^38");
            at = position;
        }
    }
}
