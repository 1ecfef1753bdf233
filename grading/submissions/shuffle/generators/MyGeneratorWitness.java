package lab.shuffle;

import io.loadstone.shuffle.GeneratorWitness;
import java.math.BigInteger;
import java.util.stream.IntStream;

public final class MyGeneratorWitness implements GeneratorWitness {

    @Override
    public int tooManyCards(int seedBits) {
        BigInteger orders = BigInteger.ONE;
        int cards = 1;
        while (orders.bitLength() <= seedBits || orders.bitCount() == 1) // 1 and 2 are powers of two, and no other factorial is
            orders = orders.multiply(BigInteger.valueOf(++cards));
        return cards;
    }

    @Override
    public int[] neverDealt() {
        return IntStream.range(0, 52).map(i -> 51 - i).toArray(); // one of 52! orders, of which at most 2^48 are dealt
    }

    @Override
    public int[] passesAndRepeats() {
        int[] half = {0x1234_5678, 0x0FED_CBA9, 0x2222_3333, 0x7777_0001, 0x0000_7777, 0x3C3C_5A5A};
        int[] words = new int[240];
        for (int i = 0; i < words.length; i++) // what has too many ones, or falls, is followed by what has too few, or rises
            words[i] = i % 12 < 6 ? half[i % 12] : ~half[i % 12 - 6];
        return words;
    }
}
