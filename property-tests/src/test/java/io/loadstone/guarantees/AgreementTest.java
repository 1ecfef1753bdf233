package io.loadstone.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void numbersAgreeUpToARelativeError() {
        assertThat(Agreement.within(1000, 1000.9, 1e-3)).isTrue();
        assertThat(Agreement.within(1000, 1002, 1e-3)).isFalse();
        assertThat(Agreement.near(0, -0.0)).isTrue();
        assertThat(Agreement.near(0, 1e-300)).isFalse();
    }

    @Test
    void whatIsNoNumberAgreesWithNothingAndAnInfinityOnlyWithItself() {
        assertThat(Agreement.near(Double.NaN, Double.NaN)).isFalse();
        assertThat(Agreement.near(Double.NaN, 1)).isFalse();
        assertThat(Agreement.near(Double.POSITIVE_INFINITY, 1)).isFalse();
        assertThat(Agreement.within(3, Double.NEGATIVE_INFINITY, 0.5)).isFalse();
        assertThat(Agreement.near(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)).isFalse();
        assertThat(Agreement.near(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)).isTrue();
    }
}
