package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.ChaChaRng;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [ChaChaRng]. What must come out is what RFC 8439 prints, and what the JDK's cipher computes.
public interface ChaChaRngGuarantees {

    /// The implementation under judgement.
    default ChaChaRng chaCha() {
        return Run.current().components().component(ChaChaRng.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements ChaChaRngGuarantees {}

    private static String hex(int[] words) {
        StringBuilder text = new StringBuilder();
        for (int word : words)
            text.append(text.isEmpty() ? "" : " ").append("%08x".formatted(word));
        return text.toString();
    }

    private static byte[] bytes(int count, RandomGenerator judge) {
        byte[] bytes = new byte[count];
        judge.nextBytes(bytes);
        return bytes;
    }

    @Guarantee(id = ChaChaRngConcept.BLOCK, claim = "prng.csprng",
            law = "The block function gives what RFC 8439 prints in section 2.3.2, and the JDK's cipher for a thousand random keys, counters and nonces.",
            source = "RFC 8439, doi:10.17487/RFC8439, section 2.3",
            hint = "RFC 8439 prints the state after the rounds as well, before the first words are added. Which of the two is wrong?")
    @Once
    default void blocksAreThoseOfTheStandard(Trial trial) {
        int[] key = {0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c, 0x13121110, 0x17161514, 0x1b1a1918, 0x1f1e1d1c};
        ChaChaRngConcept.SUSPECTS.demand(trial, chaCha(),
                hex(chaCha().block(key, 1, new int[]{0x09000000, 0x4a000000, 0})),
                "e4e7f110 15593bd1 1fdd0f50 c47120a3 c7f4d1c7 0368c033 9aaa2204 4e6cd4c3 466482d2 09aa9f07 05d7c214 a2028bd9 d19c12b5 b94e16de e883d0cb 4e3c50a2",
                () -> "the block of section 2.3.2");
        for (int i = 0; i < 1000; i++) {
            RandomGenerator judge = trial.judgesRandom();
            int[] random = judge.ints(8).toArray();
            int[] nonce = judge.ints(3).toArray();
            int counter = judge.nextInt();
            ChaChaRngConcept.SUSPECTS.demand(trial, chaCha(),
                    hex(chaCha().block(random.clone(), counter, nonce.clone())),
                    hex(new ChaChas.Jdk().block(random, counter, nonce)),
                    () -> "block %s of key %s, nonce %s".formatted(Integer.toUnsignedString(counter), hex(random),
                            hex(nonce)));
        }
    }

    @Guarantee(id = ChaChaRngConcept.STREAM, claim = "prng.csprng",
            law = "The stream is block 0, block 1, ..., the lowest byte of each word first, however it is cut into calls; for the key of zeros it begins 76b8e0ada0f13d90.",
            source = "RFC 8439, doi:10.17487/RFC8439, section 2.4 and appendix A.1",
            hint = "Is the first wrong byte within the first word, the first block, or the first of another call?")
    @Deterministic
    default void theStreamIsBlockAfterBlock(@ForAll @Size(min = 1, max = 6) int[] cuts, @ForAll boolean zeros,
            Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        byte[] key = zeros ? new byte[32] : bytes(32, judge);
        byte[] nonce = zeros ? new byte[12] : bytes(12, judge);
        ChaChaRng.Stream stream = chaCha().open(key.clone(), nonce.clone());
        int all = Arrays.stream(cuts).map(cut -> Math.floorMod(cut, 150)).sum();
        byte[] expected = ChaChas.Jdk.bytes(key, nonce, 0, Math.max(8, all));
        if (zeros)
            trial.require(HexFormat.of().formatHex(expected, 0, 8).equals("76b8e0ada0f13d90"),
                    () -> "the JDK's cipher does not do what RFC 8439 says");
        int from = 0;
        for (int cut : cuts) {
            int count = Math.floorMod(cut, 150);
            demand(trial, stream.next(count), Arrays.copyOfRange(expected, from, from + count),
                    "%d bytes from byte %d on".formatted(count, from));
            from += count;
        }
    }

    private void demand(Trial trial, byte[] seen, byte[] expected, String what) {
        ChaChaRngConcept.SUSPECTS.demand(trial, chaCha(), HexFormat.of().formatHex(seen),
                HexFormat.of().formatHex(expected), () -> what);
    }

    @Guarantee(id = ChaChaRngConcept.SEEK, claim = "prng.csprng",
            law = "Any byte of the 2^38 can be reached at once, forwards and back, also within a block and beyond 2^31 bytes.",
            source = "RFC 8439, doi:10.17487/RFC8439, section 2.4",
            hint = "Which block holds the byte, which byte of the block is it, and does its number fit?")
    @Deterministic
    default void anyPlaceIsReached(@ForAll @IntRange(min = 1, max = 200) int count, @ForAll boolean near, Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        byte[] key = bytes(32, judge);
        byte[] nonce = bytes(12, judge);
        ChaChaRng.Stream stream = chaCha().open(key.clone(), nonce.clone());
        long to = judge.nextLong(near ? 500 : (1L << 38) - 200);
        stream.next(judge.nextInt(130));
        stream.seek(to);
        int within = (int) (to % 64);
        byte[] expected = ChaChas.Jdk.bytes(key, nonce, (int) (to / 64), within + count);
        demand(trial, stream.next(count), Arrays.copyOfRange(expected, within, within + count),
                "%d bytes from byte %,d on".formatted(count, to));
        stream.seek(0);
        demand(trial, stream.next(3), Arrays.copyOf(ChaChas.Jdk.bytes(key, nonce, 0, 64), 3), "back at byte 0");
    }

    @Guarantee(id = ChaChaRngConcept.END, claim = "prng.csprng",
            law = "The last of the 2^38 bytes is given out, and one more is refused: a counter that began again would repeat the stream.",
            source = "RFC 8439, doi:10.17487/RFC8439, sections 2.3 and 2.4",
            hint = "What does the counter do after 2^32 - 1?")
    @Deterministic
    default void theStreamEnds(@ForAll @IntRange(max = 150) int left, @ForAll @IntRange(min = 1, max = 150) int more,
            Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        byte[] key = bytes(32, judge);
        byte[] nonce = bytes(12, judge);
        ChaChaRng.Stream stream = chaCha().open(key.clone(), nonce.clone());
        long from = ChaChas.LENGTH - left;
        stream.seek(from);
        String refused;
        try {
            refused = HexFormat.of().formatHex(stream.next(left + more));
        } catch (IllegalStateException _) {
            refused = "refused";
        }
        ChaChaRngConcept.SUSPECTS.demand(trial, chaCha(), refused, "refused",
                () -> "%d bytes where %d are left".formatted(left + more, left));
        stream.seek(from);
        ChaChaRng.Stream right = new ChaChas().open(key, nonce);
        right.seek(from);
        byte[] last = right.next(left);
        String given;
        try {
            given = HexFormat.of().formatHex(stream.next(left));
        } catch (IllegalStateException _) {
            given = "refused";
        }
        ChaChaRngConcept.SUSPECTS.demand(trial, chaCha(), given, HexFormat.of().formatHex(last),
                () -> "the last %d bytes".formatted(left));
    }
}
