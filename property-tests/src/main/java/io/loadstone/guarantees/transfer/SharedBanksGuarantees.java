package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.SharedBanks;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [SharedBanks].
public interface SharedBanksGuarantees {

    /// The calculator under judgement.
    default SharedBanks banks() {
        return Run.current().components().component(SharedBanks.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements SharedBanksGuarantees {}

    @Guarantee(id = "transfer.bank-degree", claim = "gpu.banks",
            law = "The degree is the largest number of distinct words in one of 32 banks; the same word for many lanes counts once.",
            source = "NVIDIA, CUDA C++ Programming Guide, shared memory",
            hint = "Put the words into 32 boxes by word mod 32. Which box is the fullest, once repetitions are gone?")
    @Deterministic
    default void degreeIsTheFullestBank(@ForAll @Size(max = 32) List<@IntRange(max = 255) Integer> lanes, Trial trial) {
        int[] words = lanes.stream().mapToInt(Integer::intValue).toArray();
        degree(words, SharedBanksConcept.right(words), trial);
    }

    @Guarantee(id = "transfer.bank-stride", claim = "q5.strategy",
            law = "32 lanes s words apart conflict with degree gcd(s, 32): a column of a 32 by 32 tile 32, of a 32 by 33 tile 1.",
            source = "Volkov & Demmel 2008, doi:10.1145/1413370.1413402",
            hint = "Which lanes meet in the bank of lane 0 when each is s words after its neighbour?")
    @Deterministic
    default void strideGivesTheGreatestCommonDivisor(@ForAll @IntRange(min = 1, max = 66) int stride, Trial trial) {
        int[] words = IntStream.range(0, 32).map(lane -> lane * stride).toArray();
        degree(words, BigInteger.valueOf(stride).gcd(BigInteger.valueOf(32)).intValue(), trial);
    }

    private void degree(int[] words, int expected, Trial trial) {
        Function<SharedBanks, Integer> ask = s -> s.degree(words.clone());
        SharedBanksConcept.SUSPECTS.demand(trial, banks(), ask.apply(banks()), expected,
                () -> "degree of words " + Arrays.toString(words));
    }

    @Guarantee(id = "transfer.bank-wide", claim = "gpu.banks",
            law = "Words of 8 bytes are served in two halves of the warp, of 16 bytes in four quarters; each part takes its own degree.",
            source = "NVIDIA, CUDA C++ Programming Guide, shared memory",
            hint = "32 banks give 128 bytes at a time. How many lanes is that?")
    @Deterministic
    default void wideWordsGoInParts(@ForAll @Size(32) List<@IntRange(min = -1, max = 60) Integer> places,
            @ForAll @IntRange(min = 2, max = 4) int log, Trial trial) {
        int[] addresses = places.stream().mapToInt(place -> place < 0 ? -1 : place << log).toArray();
        Function<SharedBanks, Integer> ask = s -> s.wavefronts(addresses.clone(), 1 << log);
        SharedBanksConcept.SUSPECTS.demand(trial, banks(), ask.apply(banks()),
                SharedBanksConcept.wide(addresses, 1 << log),
                () -> "wavefronts of %d-byte words at %s".formatted(1 << log, Arrays.toString(addresses)));
    }
}
