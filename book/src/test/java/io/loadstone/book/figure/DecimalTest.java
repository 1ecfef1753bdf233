package io.loadstone.book.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DecimalTest {

    @Test
    void roundsToTheNearest() {
        Random random = new Random(20261128);
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-3, 9));
            int decimals = random.nextInt(0, 6);
            BigDecimal written = new BigDecimal(Decimal.fixed(value, decimals));
            assertThat(written.scale()).isEqualTo(decimals);
            BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
            assertThat(written.subtract(new BigDecimal(value)).abs()).as("%s with %d decimals", value, decimals)
                    .isLessThanOrEqualTo(unit.multiply(new BigDecimal("0.500001"))
                            .setScale(20, RoundingMode.UP));
        }
    }

    /// Beside 4·10¹² units a double has steps of half a thousandth: the product alone would round the tie the wrong way.
    @Test
    void aLargeNumberKeepsItsLastDecimal() {
        assertThat(Decimal.fixed(4.0042544661505E7, 5)).isEqualTo("40042544.66150");
        assertThat(Decimal.fixed(Math.nextDown(4.0042544661505E7), 5)).isEqualTo("40042544.66150");
        assertThat(Decimal.fixed(9_999_999.999995, 5)).isEqualTo("10000000.00000");
    }

    @Test
    void hasNoNegativeZeroAndNoZerosThatSayNothing() {
        assertThat(Decimal.fixed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Decimal.trimmed(-0.001, 2)).isEqualTo("0");
        assertThat(Decimal.trimmed(12.5, 2)).isEqualTo("12.5");
        assertThat(Decimal.trimmed(100, 0)).isEqualTo("100");
        assertThat(Decimal.trimmed(Double.POSITIVE_INFINITY, 2)).isEqualTo("Infinity");
    }

    @Test
    void wordsHaveAboutThreeFigures() {
        assertThat(Decimal.words(0)).isEqualTo("0");
        assertThat(Decimal.words(0.7462)).isEqualTo("0.746");
        assertThat(Decimal.words(-3.14159)).isEqualTo("\u22123.14");
        assertThat(Decimal.words(1234)).isEqualTo("1234");
        assertThat(Decimal.words(12345.6)).isEqualTo("12\u202f346");
        assertThat(Decimal.words(2.5e-7)).isEqualTo("2.5·10⁻⁷");
        assertThat(Decimal.words(3e18)).isEqualTo("3·10¹⁸");
        assertThat(Decimal.words(Double.NEGATIVE_INFINITY)).isEqualTo("\u2212∞");
        assertThat(Decimal.count(-1_234_567)).isEqualTo("\u22121\u202f234\u202f567");
    }
}
