package io.loadstone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistTest {

    @Test
    void embeddedSplitHasAThousandImagesOfEachClass() throws IOException {
        Images images = FashionMnist.test();
        assertThat(images.size()).isEqualTo(10_000);
        assertThat(images.shape()).isEqualTo(new Shape(28, 28, 1));
        int[] counts = new int[FashionMnist.CLASSES.size()];
        for (int i = 0; i < images.size(); i++)
            counts[images.label(i)]++;
        assertThat(counts).containsOnly(1000);
    }

    @Test
    void embeddedFilesAreTheOnesPublished() throws IOException {
        // SHA-256 of the files in Debian's dataset-fashion-mnist 0.0~git20200523.55506a9-1.
        assertThat(FashionMnist.test().fingerprints()).containsOnlyKeys("t10k-images-idx3-ubyte.gz",
                "t10k-labels-idx1-ubyte.gz")
                .containsEntry("t10k-images-idx3-ubyte.gz",
                        "cc1d090a38ace84dfa1aa66e3ada7c336ef481a96936906477e6dd344da56eaa")
                .containsEntry("t10k-labels-idx1-ubyte.gz",
                        "8d3605d196f4be44669e46906da9733c8131fef761fdbfec72c424d5222f1a05");
    }

    @Test
    void firstTestImageIsAnAnkleBoot() throws IOException {
        Images images = FashionMnist.test();
        byte[] pixels = new byte[784 + 2];
        images.copy(0, pixels, 1);
        assertThat(FashionMnist.CLASSES.get(images.label(0))).isEqualTo("Ankle boot");
        assertThat(pixels[0]).isZero();
        assertThat(pixels[785]).isZero();
        int sum = 0;
        for (byte pixel : pixels)
            sum += pixel & 0xff;
        assertThat(sum).isEqualTo(33456);
        assertThatThrownBy(() -> images.copy(10_000, pixels, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void trainingSplitIsReadWhereItIsInstalled() throws IOException {
        assumeThat(FashionMnist.installed()).isTrue();
        assertThat(FashionMnist.largest().size()).isEqualTo(60_000);
        assertThat(FashionMnist.test(FashionMnist.INSTALLED).fingerprints()).isEqualTo(FashionMnist.test()
                .fingerprints());
    }

    @Test
    void missingDirectoryIsToldWithTheWayToGetIt(@TempDir Path empty) {
        assertThatThrownBy(() -> FashionMnist.train(empty)).isInstanceOf(BadData.class).hasMessageContainingAll(
                "train-images-idx3-ubyte.gz", "apt install dataset-fashion-mnist");
    }
}
