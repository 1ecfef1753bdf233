package io.loadstone.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The recorded figures are read whole, and say where they come from.
class RecordedTransferTest {

    @Test
    void everyFigureHasASourceAndABandwidthThatItsTimeConfirms() {
        assertThat(RecordedTransfer.all()).hasSize(94).allSatisfy(figure -> {
            assertThat(figure.source()).isNotBlank();
            if (figure.micros() > 0 && figure.gigabytesPerSecond() > 0.1)
                assertThat(figure.bytes() / figure.micros() / 1e3 / figure.gigabytesPerSecond()).isBetween(0.99, 1.01);
        });
    }
}
