package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.BankCount;
import io.loadstone.transfer.SharedBanks;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// What the guarantees of the seam [SharedBanks] are tried on.
public final class SharedBanksConcept extends SeamConcept<SharedBanks> {
    static final String DEGREE = "transfer.bank-degree";
    static final String WIDE = "transfer.bank-wide";

    static final List<Mutant<SharedBanks>> MUTANTS = List.of(
            mutant("broadcast-is-conflict", "Lanes that want the same word are counted as a conflict.",
                    "Can a bank give one word to several lanes at once?", DEGREE,
                    () -> by(words -> worst(Arrays.stream(words).boxed().toList(), 32, false))),
            mutant("bytes-for-words", "Word numbers are taken for byte addresses.",
                    "In which banks are words 0 and 1?", DEGREE,
                    () -> by(words -> right(Arrays.stream(words).map(word -> word / 4).toArray()))),
            mutant("least-bank", "The least busy bank decides.", "Which bank does the warp wait for?", DEGREE,
                    () -> by(words -> right(words) > 1 ? 1 : right(words))),
            mutant("thirty-one-banks", "Words are dealt to 31 banks.", "How many banks are there?",
                    DEGREE + " transfer.bank-stride",
                    () -> by(words -> worst(new HashSet<>(Arrays.stream(words).boxed().toList()), 31, true))),
            mutant("counts-words", "All distinct words are counted, in whatever bank.",
                    "How many banks work at the same time?", DEGREE,
                    () -> by(words -> (int) Arrays.stream(words).distinct().count())),
            mutant("wide-at-once", "8- and 16-byte words are served for the whole warp at once.",
                    "How many bytes do 32 banks give in one go?", WIDE, () -> new SharedBanks() {
                        @Override
                        public int degree(int[] words) {
                            return right(words);
                        }

                        @Override
                        public int wavefronts(int[] addresses, int bytes) {
                            return part(addresses, bytes, 0, 32);
                        }
                    }));

    static final Suspects<SharedBanks> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::banks);

    public SharedBanksConcept() {
        super("transfer", SharedBanks.class, SharedBanksGuarantees.Suite.class, BankCount::new,
                Map.of("sets-of-words", right(() -> by(SharedBanksConcept::right)), "sorted-words",
                        right(OtherWays::sortedWords)),
                MUTANTS);
    }

    private static SharedBanks by(ToIntFunction<int[]> degree) {
        return new SharedBanks() {
            @Override
            public int degree(int[] words) {
                return degree.applyAsInt(words);
            }

            @Override
            public int wavefronts(int[] addresses, int bytes) {
                return wide(addresses, bytes);
            }
        };
    }

    private static int worst(java.util.Collection<Integer> words, int banks, boolean distinct) {
        int[] inBank = new int[banks];
        (distinct ? Set.copyOf(words) : words).forEach(word -> inBank[word % banks]++);
        return Arrays.stream(inBank).max().orElse(0);
    }

    static int right(int[] words) {
        return worst(new HashSet<>(Arrays.stream(words).boxed().toList()), 32, true);
    }

    static int wide(int[] addresses, int bytes) {
        int lanes = 128 / bytes;
        int sum = 0;
        for (int first = 0; first < 32; first += lanes)
            sum += part(addresses, bytes, first, lanes);
        return sum;
    }

    private static int part(int[] addresses, int bytes, int first, int lanes) {
        Set<Integer> words = new HashSet<>();
        for (int lane = first; lane < first + lanes; lane++)
            for (int i = 0; i < bytes && addresses[lane] >= 0; i += 4)
                words.add((addresses[lane] + i) / 4);
        return worst(words, 32, true);
    }
}
