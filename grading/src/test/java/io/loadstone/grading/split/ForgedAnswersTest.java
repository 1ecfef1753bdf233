package io.loadstone.grading.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.wire.Codec;
import io.loadstone.grading.wire.Links;
import io.loadstone.grading.wire.MalformedFrame;
import io.loadstone.grading.wire.Pipe;
import io.loadstone.grading.wire.Protocol;
import io.loadstone.grading.wire.Protocol.At;
import io.loadstone.grading.wire.Protocol.Thrown;
import io.loadstone.grading.wire.WireInput;
import io.loadstone.grading.wire.WireOutput;
import io.loadstone.shuffle.Shuffler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever a submission's process answers, truncated, spliced, enlarged or out of order: the judge takes it for an answer or ends the
/// submission. It never fails itself, never waits, and its own arrays keep their length.
@Timeout(120)
class ForgedAnswersTest {
    private static final int[] DECK = {4, 3, 2, 1, 0};
    private static final SharedTypes SHARED = SharedTypes.of(List.of(Shuffler.class));
    private static final int HEAD = 4 + 1 + 4; // length, kind, number

    /// What an honest process might say.
    enum Answer {
        RESULT, THREW, CREATED;

        byte kind() {
            return this == THREW ? Protocol.THREW : Protocol.RESULT;
        }

        /// The content of its frame.
        byte[] bytes() {
            var sent = new ByteArrayOutputStream();
            Pipe pipe = new Pipe(InputStream.nullInputStream(), sent);
            write(pipe.begin(kind(), 1).u8(128));
            try {
                pipe.send();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Arrays.copyOfRange(sent.toByteArray(), HEAD, sent.size());
        }

        private void write(WireOutput out) {
            if (this == CREATED) {
                out.u4(0).u4(0).u1(Protocol.COMPONENT).u4(0).u4(0);
                return;
            }
            Codec codec = new Codec(Protocol.types(List.of(Shuffler.class)), Links.NONE);
            out.u4(1).u4(0);
            codec.write(out, DECK);
            out.u4(1).u4(0);
            codec.write(out, new EngineRandom.Trace(new long[]{5, 4, 3, 2}, 4, 0, 64, ""));
            codec.write(out, this == RESULT
                    ? null
                    : new Thrown("java.lang.IllegalStateException", "no", List.of(
                            new At("lab.shuffle.MyShuffler", "shuffle", "MyShuffler.java", 12)), null));
        }
    }

    /// Says what it is told to.
    private static final class Forger implements Respondent {
        private byte kind = Protocol.RESULT;
        private byte[] next = Answer.CREATED.bytes();

        @Override
        public Pipe.Frame ask(int question, Duration allowed, String doing, Consumer<WireOutput> content) {
            content.accept(new WireOutput());
            return new Pipe.Frame(kind, 1, new WireInput(next));
        }

        @Override
        public SubmissionEnded malformed(MalformedFrame why) {
            return new SubmissionEnded(new Problem(Problem.Kind.BROKE_PROTOCOL, "forged", List.of(why.toString())));
        }

        @Override
        public SubmissionEnded endedIn(String call) {
            return new SubmissionEnded(new Problem(Problem.Kind.BROKE_PROTOCOL, "forged in " + call, List.of()));
        }
    }

    private final Forger forger = new Forger();
    private int taken;
    private int refused;

    /// Asks a fresh stand-in once for an object and once for a shuffle; the answer to one of them is `bytes`.
    private void answers(boolean toCreate, byte kind, byte[] bytes) {
        forger.kind = toCreate ? kind : Protocol.RESULT;
        forger.next = toCreate ? bytes : Answer.CREATED.bytes();
        var objects = new RemoteObjects(forger, SHARED, Limits.STANDARD);
        int[] deck = {0, 1, 2, 3, 4};
        try {
            Shuffler shuffler = (Shuffler) objects.create(Shuffler.class);
            forger.kind = kind;
            forger.next = bytes;
            shuffler.shuffle(deck, new EngineRandom(new EngineRandom.Seeded(1)));
            taken++;
        } catch (SubmissionEnded e) {
            refused++;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            // what it says that it threw is the submission's own word
            assertThat(kind).as("the judge failed on %s: %s", Arrays.toString(bytes), e).isEqualTo(Protocol.THREW);
            taken++;
        }
        assertThat(deck).hasSize(5);
    }

    private void answers(Answer answer, byte[] bytes) {
        answers(answer == Answer.CREATED, answer.kind(), bytes);
    }

    @Test
    void honestAnswersAreTaken() {
        for (Answer answer : List.of(Answer.RESULT, Answer.THREW))
            answers(answer, answer.bytes());

        assertThat(taken).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatEndsEarlyIsRefused(Answer answer) {
        byte[] whole = answer.bytes();
        for (int length = 0; length < whole.length; length++)
            answers(answer, Arrays.copyOf(whole, length));

        assertThat(refused).isEqualTo(whole.length);
    }

    @ParameterizedTest
    @EnumSource
    void anyByteMayBeAnyOther(Answer answer) {
        byte[] whole = answer.bytes();
        for (int at = 0; at < whole.length; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] forged = whole.clone();
                forged[at] = (byte) value;
                answers(answer, forged);
            }
        }

        assertThat(refused).isGreaterThan(whole.length);
    }

    @ParameterizedTest
    @EnumSource
    void anyKindMayComeAsAnAnswerToAnything(Answer answer) {
        for (int kind = 0; kind < 256; kind++)
            for (boolean toCreate : new boolean[]{true, false})
                answers(toCreate, (byte) kind, answer.bytes());

        assertThat(refused).isGreaterThan(480);
    }

    @Test
    void splicedRepeatedAndEnlargedAnswersDoNoHarm() {
        SplittableRandom random = new SplittableRandom(1);
        Answer[] all = Answer.values();
        for (int i = 0; i < 20_000; i++) {
            Answer answer = all[random.nextInt(all.length)];
            byte[] one = answer.bytes();
            byte[] other = all[random.nextInt(all.length)].bytes();
            int cut = random.nextInt(one.length + 1);
            int from = random.nextInt(other.length + 1);
            byte[] forged = Arrays.copyOf(one, cut + other.length - from);
            System.arraycopy(other, from, forged, cut, other.length - from);
            if (forged.length >= 4 && random.nextBoolean()) { // a number that was small becomes anything
                int at = random.nextInt(forged.length - 3);
                int number = random.nextInt() >> random.nextInt(32);
                for (int b = 0; b < 4; b++)
                    forged[at + b] = (byte) (number >> (8 * (3 - b)));
            }
            answers(answer, forged);
        }

        assertThat(refused).isGreaterThan(10_000);
    }
}
