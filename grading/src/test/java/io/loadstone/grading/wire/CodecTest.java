package io.loadstone.grading.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {
    enum Suit {
        CLUBS, HEARTS {
            @Override
            public String toString() {
                return "red";
            }
        }
    }

    record Card(Suit suit, int rank) {
        Card {
            if (rank < 1)
                throw new IllegalArgumentException("rank " + rank);
        }
    }

    record Hand(List<Card> cards, int @Nullable [] order) {}

    private static final WireTypes TYPES = new WireTypes(List.of(Suit.class, Card.class, Hand.class));

    private final Codec codec = new Codec(TYPES, Links.NONE);

    private byte[] bytes(@Nullable Object value) {
        WireOutput out = new WireOutput();
        codec.write(out, value);
        return Arrays.copyOf(out.array(), out.size());
    }

    private @Nullable Object back(byte[] bytes) throws MalformedFrame {
        WireInput in = new WireInput(bytes);
        Object value = codec.read(in);
        in.end();
        return value;
    }

    static Stream<Object> values() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("z", 1L);
        map.put("a", null);
        return Stream.of(true, (byte) -3, (short) 400, 'x', -7, 1L << 40, 1.5f, Double.NaN, -0.0, "", "täglich \uD800 ",
                new int[]{1, -2, 3}, new long[]{Long.MIN_VALUE}, new double[]{Double.NaN, -0.0}, new float[]{1},
                new byte[]{1, 2}, new short[]{3}, new char[]{'\uD800'}, new boolean[]{true, false}, new int[0],
                new int[][]{{1}, {}, {2, 3}}, new String[]{"a", null}, new Object[]{1, "b", null},
                new Card[]{new Card(Suit.HEARTS, 1)}, List.of(1, "two", List.of(3.0)), map,
                new LinkedHashSet<>(List.of(3, 1, 2)), Optional.empty(), Optional.of("x"), OptionalInt.of(4),
                OptionalInt.empty(), Duration.ofSeconds(-3, 5), Suit.HEARTS, new Card(Suit.CLUBS, 12),
                new Hand(List.of(new Card(Suit.HEARTS, 2)), null));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatMayCrossArrivesEqual(Object value) throws MalformedFrame {
        Object arrived = Objects.requireNonNull(back(bytes(value)));
        assertThat(Arrays.deepEquals(new Object[]{arrived}, new Object[]{value})).isTrue();
        assertThat(arrived.getClass().isArray()).isEqualTo(value.getClass().isArray());
    }

    @Test
    void nullArrivesAsNull() throws MalformedFrame {
        assertThat(back(bytes(null))).isNull();
    }

    @Test
    void floatingPointKeepsItsBits() throws MalformedFrame {
        double payload = Double.longBitsToDouble(0x7ff8_0000_0000_1234L);
        assertThat(Double.doubleToRawLongBits((double) Objects.requireNonNull(back(bytes(payload)))))
                .isEqualTo(0x7ff8_0000_0000_1234L);
    }

    @Test
    void whatMayNotCrossIsRefusedByName() {
        assertThatThrownBy(() -> bytes(new java.util.concurrent.atomic.AtomicInteger()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("java.util.concurrent.atomic.AtomicInteger cannot cross");
        assertThatThrownBy(() -> bytes(new Thread[0])).hasMessageContaining("arrays of java.lang.Thread cannot cross");
        assertThatThrownBy(() -> bytes(Thread.State.NEW)).hasMessageStartingWith("java.lang.Thread$State cannot cross");
    }

    @Test
    void depthIsBoundedOnBothSides() {
        Object deep = 1;
        for (int i = 0; i <= Codec.MAX_DEPTH; i++)
            deep = List.of(deep);
        Object tooDeep = deep;
        assertThatThrownBy(() -> bytes(tooDeep)).hasMessage("nested more than 32 deep");
        byte[] nested = new byte[5 * 1000];
        for (int i = 0; i < nested.length; i += 5) {
            nested[i] = 11; // a list
            nested[i + 4] = 1; // of one
        }
        assertThatThrownBy(() -> back(nested)).isInstanceOf(MalformedFrame.class).hasMessageContaining("nested");
    }

    @Test
    void aListThatHoldsItselfIsRefused() {
        List<Object> self = new ArrayList<>();
        self.add(self);
        assertThatThrownBy(() -> bytes(self)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sizeIsBounded() {
        assertThatThrownBy(() -> bytes(new long[3 << 20])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 16 MiB");
    }

    @Test
    void anAnnouncedLengthIsNotBelieved() {
        byte[] bytes = bytes(new long[]{1});
        bytes[5] = 0x7f; // two thousand million items announced
        assertThatThrownBy(() -> back(bytes)).isInstanceOf(MalformedFrame.class).hasMessageContaining("announced");
    }

    @Test
    void aRecordThatRefusesItsComponentsIsMalformed() {
        byte[] bytes = bytes(new Card(Suit.CLUBS, 1));
        bytes[bytes.length - 1] = 0;
        assertThatThrownBy(() -> back(bytes)).isInstanceOf(MalformedFrame.class).hasMessageContaining("rank 0");
    }

    /// Every value, cut at every place, with every byte changed, and 200,000 frames of random bytes.
    @Test
    void noBytesWhatsoeverCauseMoreThanAMalformedFrame() {
        List<byte[]> frames = new ArrayList<>();
        values().forEach(value -> frames.add(bytes(value)));
        for (byte[] frame : frames) {
            for (int cut = 0; cut < frame.length; cut++)
                harmless(Arrays.copyOf(frame, cut));
            for (int at = 0; at < frame.length; at++) {
                for (int bits : new int[]{1, 0x40, 0x80, 0xff}) {
                    byte[] changed = frame.clone();
                    changed[at] ^= (byte) bits;
                    harmless(changed);
                }
            }
        }
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200_000; i++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            if (noise.length > 0)
                noise[0] = (byte) random.nextInt(-1, 24);
            harmless(noise);
        }
    }

    private void harmless(byte[] bytes) {
        try {
            codec.read(new WireInput(bytes));
        } catch (MalformedFrame e) {
            assertThat(e).hasMessageNotContaining("\n");
        }
    }

    /// A pipe fed with cut, changed, repeated, reordered, oversized and random frames ends; it never hangs or crashes.
    @Test
    void noStreamWhatsoeverStopsAPipeFromEnding() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Pipe good = new Pipe(InputStream.nullInputStream(), sent);
        int number = 0;
        for (Object value : values().toList()) {
            codec.write(good.begin(Protocol.RESULT, ++number), value);
            good.send();
        }
        byte[] stream = sent.toByteArray();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 3000; i++) {
            byte[] fed = stream.clone();
            for (int hit = random.nextInt(1, 6); hit > 0; hit--)
                fed[random.nextInt(fed.length)] = (byte) random.nextInt();
            int from = random.nextInt(fed.length);
            drain(Arrays.copyOfRange(fed, from, random.nextInt(from, fed.length + 1)));
        }
        assertThatCode(() -> drain(stream)).doesNotThrowAnyException();
    }

    private void drain(byte[] stream) {
        Pipe pipe = new Pipe(new ByteArrayInputStream(stream), new ByteArrayOutputStream());
        try {
            for (;;)
                codec.read(pipe.receive().content());
        } catch (IOException e) {
            assertThat(e).isInstanceOfAny(MalformedFrame.class, java.io.EOFException.class);
        }
    }

    @Test
    void aFrameLargerThanAllowedIsRefusedBeforeItIsRead() {
        byte[] head = {0x7f, 0, 0, 0, 7, 0, 0, 0, 1};
        Pipe pipe = new Pipe(new ByteArrayInputStream(head), new ByteArrayOutputStream());
        assertThatThrownBy(pipe::receive).isInstanceOf(MalformedFrame.class).hasMessage("length 2130706432");
    }
}
