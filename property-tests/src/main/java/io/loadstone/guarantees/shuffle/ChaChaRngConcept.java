package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.ChaCha20;
import io.loadstone.shuffle.ChaChaRng;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [ChaChaRng] are tried on.
public final class ChaChaRngConcept extends SeamConcept<ChaChaRng> {
    static final String BLOCK = "shuffle.chacha-block";
    static final String STREAM = "shuffle.chacha-stream";
    static final String SEEK = "shuffle.chacha-seek";
    static final String END = "shuffle.chacha-end";
    private static final String BOTH = BLOCK + " " + STREAM;

    static final List<Mutant<ChaChaRng>> MUTANTS = List.of(
            mutant("big-endian", "The highest byte of a word comes first.",
                    "In which order do the bytes 00 01 02 03 of a key make a word in the example of RFC 8439?", STREAM,
                    () -> new ChaChas() {
                        @Override
                        ByteOrder order() {
                            return ByteOrder.BIG_ENDIAN;
                        }
                    }),
            mutant("eight-rounds", "There are fewer than twenty rounds.",
                    "How many rounds are a round of columns and a round of diagonals?", BOTH, () -> new ChaChas() {
                        @Override
                        int rounds() {
                            return 8;
                        }
                    }, () -> new ChaChas() {
                        @Override
                        int rounds() {
                            return 10;
                        }
                    }),
            mutant("counter-stands", "The counter does not go on: each block is the first one.",
                    "Compare the first 64 bytes with the next 64.", STREAM + " " + SEEK, () -> new ChaChas() {
                        @Override
                        int number(long position) {
                            return 0;
                        }
                    }),
            mutant("counter-from-one", "The stream begins with block 1.",
                    "RFC 8439 begins its example of encryption with block 1. What does this stream begin with?",
                    STREAM + " " + SEEK,
                    () -> new ChaChas() {
                        @Override
                        int number(long position) {
                            return super.number(position) + 1;
                        }
                    }),
            mutant("not-added", "What the rounds began with is not added in the end.",
                    "Could somebody who sees a block run the rounds backwards?", BOTH, () -> new ChaChas() {
                        @Override
                        int last(int mixed, int start) {
                            return mixed;
                        }
                    }),
            mutant("columns-only", "The diagonals are left out: all rounds mix columns.",
                    "Can a word of the first column ever reach the second one?", BOTH, () -> new ChaChas() {
                        @Override
                        int shifted(int column, int by) {
                            return column;
                        }
                    }),
            mutant("rotated-right", "The words are rotated to the right.",
                    "Which way does <<< turn?", BOTH, () -> new ChaChas() {
                        @Override
                        int rotated(int word, int by) {
                            return Integer.rotateRight(word, by);
                        }
                    }),
            mutant("shifted-not-rotated", "What leaves a word at its upper end does not come in again below.",
                    "How many bits of a word are left after it was shifted by 16?", BOTH, () -> new ChaChas() {
                        @Override
                        int rotated(int word, int by) {
                            return word << by;
                        }
                    }),
            mutant("block-dropped", "A call leaves the rest of its last block unused.",
                    "Ask for one byte twice, and for two bytes once.", STREAM, () -> new ChaChas() {
                        @Override
                        long after(long position) {
                            return Math.ceilDiv(position, 64) * 64;
                        }
                    }),
            mutant("seeks-to-blocks", "Only the beginnings of blocks can be reached.",
                    "Which byte comes after seek(65)?", SEEK, () -> new ChaChas() {
                        @Override
                        long sought(long position) {
                            return position / 64 * 64;
                        }
                    }),
            mutant("signed-position", "The position is kept in 32 bits.",
                    "How many bytes has the stream, and how many of them can an int number?", SEEK,
                    () -> new ChaChas() {
                        @Override
                        long sought(long position) {
                            return (int) position & Integer.MAX_VALUE;
                        }
                    }),
            mutant("begins-again", "After the last block the first one comes again.",
                    "What does somebody learn who sees two texts encrypted with the same bytes?", END,
                    () -> new ChaChas() {
                        @Override
                        boolean mayGive(long position, int count) {
                            return true;
                        }
                    }),
            mutant("last-block-lost", "The last block is never given out.",
                    "Which numbers can the counter have?", END, () -> new ChaChas() {
                        @Override
                        boolean mayGive(long position, int count) {
                            return position + count <= LENGTH - 64;
                        }
                    }));

    static final Suspects<ChaChaRng> SUSPECTS = new Suspects<>(MUTANTS, ChaChaRngConcept::questions);

    public ChaChaRngConcept() {
        super("shuffle", ChaChaRng.class, ChaChaRngGuarantees.Suite.class, ChaCha20::new,
                Map.of("half-rounds", right(ChaChas::new), "java-cipher", right(ChaChas.Jdk::new)), MUTANTS);
    }

    private static void questions(Answers answers, ChaChaRng chaCha) {
        int[] key = {1, 2, 3, 4, 5, 6, 7, 8};
        answers.add(() -> Arrays.toString(chaCha.block(key, 9, new int[]{10, 11, 12})));
        answers.add(() -> {
            ChaChaRng.Stream stream = chaCha.open(ChaChas.Jdk.bytes(key), new byte[12]);
            return Arrays.toString(stream.next(70)) + Arrays.toString(stream.next(70));
        });
        for (long position : new long[]{65, 3L << 31, (1L << 38) - 3, (1L << 38) - 50}) {
            answers.add(() -> {
                ChaChaRng.Stream stream = chaCha.open(ChaChas.Jdk.bytes(key), new byte[12]);
                stream.seek(position);
                return Arrays.toString(stream.next(4));
            });
        }
    }
}
