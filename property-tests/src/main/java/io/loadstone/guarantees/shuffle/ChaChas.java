package io.loadstone.guarantees.shuffle;

import io.loadstone.shuffle.ChaChaRng;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// ChaCha20 block by block. What a subclass does may be wrong.
class ChaChas implements ChaChaRng {
    static final long LENGTH = 1L << 38;

    int rounds() {
        return 20;
    }

    int shifted(int column, int by) {
        return (column + by) % 4;
    }

    int rotated(int word, int by) {
        return (word << by) | (word >>> (32 - by));
    }

    int last(int mixed, int start) {
        return mixed + start;
    }

    ByteOrder order() {
        return ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public int[] block(int[] key, int counter, int[] nonce) {
        int[] s = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574, key[0], key[1], key[2], key[3], key[4], key[5],
                key[6], key[7], counter, nonce[0], nonce[1], nonce[2]};
        int[] x = s.clone();
        for (int round = 0; round < rounds(); round++) {
            int diagonal = round % 2;
            for (int i = 0; i < 4; i++) {
                int b = 4 + shifted(i, diagonal);
                int c = 8 + shifted(i, 2 * diagonal);
                int d = 12 + shifted(i, 3 * diagonal);
                half(x, i, b, c, d, 16, 12);
                half(x, i, b, c, d, 8, 7);
            }
        }
        for (int i = 0; i < 16; i++)
            x[i] = last(x[i], s[i]);
        return x;
    }

    private void half(int[] x, int a, int b, int c, int d, int first, int second) {
        x[a] += x[b];
        x[d] = rotated(x[d] ^ x[a], first);
        x[c] += x[d];
        x[b] = rotated(x[b] ^ x[c], second);
    }

    int[] words(byte[] bytes) {
        int[] words = new int[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(order()).asIntBuffer().get(words);
        return words;
    }

    /// Number of the block that holds a byte.
    int number(long position) {
        return (int) (position / 64);
    }

    /// Where a stream goes on.
    long sought(long position) {
        return position;
    }

    /// Where a stream is after a call.
    long after(long position) {
        return position;
    }

    boolean mayGive(long position, int count) {
        return position + count <= LENGTH;
    }

    @Override
    public Stream open(byte[] key, byte[] nonce) {
        int[] k = words(key);
        int[] n = words(nonce);
        return new Stream() {
            private long position;

            @Override
            public byte[] next(int count) {
                if (!mayGive(position, count))
                    throw new IllegalStateException("the stream ends");
                byte[] bytes = new byte[count];
                byte[] block = new byte[64];
                for (int i = 0; i < count; i++, position++) {
                    if (i == 0 || position % 64 == 0)
                        ByteBuffer.wrap(block).order(order()).asIntBuffer().put(block(k, number(position), n));
                    bytes[i] = block[(int) (position % 64)];
                }
                position = after(position);
                return bytes;
            }

            @Override
            public void seek(long to) {
                position = sought(to);
            }
        };
    }

    /// The JDK's cipher, which XORs the stream with what it encrypts: zeros show it.
    static final class Jdk implements ChaChaRng {

        static byte[] bytes(byte[] key, byte[] nonce, int counter, int count) {
            try {
                Cipher cipher = Cipher.getInstance("ChaCha20");
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ChaCha20"),
                        new ChaCha20ParameterSpec(nonce, counter));
                return cipher.doFinal(new byte[count]);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the JDK's ChaCha20 does not work", e);
            }
        }

        static byte[] bytes(int... words) {
            ByteBuffer bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asIntBuffer().put(words);
            return bytes.array();
        }

        @Override
        public int[] block(int[] key, int counter, int[] nonce) {
            return new ChaChas().words(bytes(bytes(key), bytes(nonce), counter, 64));
        }

        @Override
        public Stream open(byte[] key, byte[] nonce) {
            return new Stream() {
                private long position;

                @Override
                public byte[] next(int count) {
                    if (position + count > LENGTH)
                        throw new IllegalStateException("the stream ends");
                    int within = (int) (position % 64);
                    byte[] all = count == 0
                            ? new byte[within]
                            : bytes(key, nonce, (int) (position / 64), within + count);
                    position += count;
                    return Arrays.copyOfRange(all, within, within + count);
                }

                @Override
                public void seek(long to) {
                    position = to;
                }
            };
        }
    }
}
