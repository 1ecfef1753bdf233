package io.loadstone.transfer;

import io.loadstone.Reference;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Drops repeated words, counts what is left in each bank, and takes the fullest.
@Reference
public final class BankCount implements SharedBanks {
    private static final int BANKS = 32;
    private static final int WORD = 4;

    @Override
    public int degree(int[] words) {
        int[] inBank = new int[BANKS];
        Arrays.stream(words).distinct().forEach(word -> inBank[word % BANKS]++);
        return Arrays.stream(inBank).max().orElse(0);
    }

    @Override
    public int wavefronts(int[] addresses, int bytes) {
        int lanes = BANKS * WORD / bytes;
        return IntStream.iterate(0, first -> first < BANKS, first -> first + lanes)
                .map(first -> degree(Arrays.stream(addresses, first, first + lanes).filter(address -> address >= 0)
                        .flatMap(address -> IntStream.range(0, bytes / WORD).map(part -> address / WORD + part))
                        .toArray()))
                .sum();
    }
}
