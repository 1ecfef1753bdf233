package io.loadstone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    Path directory;

    private Path idx(String name, int... dims) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(4 + 4 * dims.length).put(new byte[]{0, 0, 8, (byte) dims.length});
        for (int dim : dims)
            head.putInt(dim);
        return Files.write(directory.resolve(name), head.array());
    }

    @Test
    void mappedFileGivesTheSameSamplesAsTheArray() throws IOException {
        assumeThat(FashionMnist.installed()).isTrue();
        Path packed = FashionMnist.INSTALLED.resolve("t10k-images-idx3-ubyte.gz");
        Path plain = MappedIdx.unpack(packed, directory.resolve("images"));
        assertThat(MappedIdx.unpack(packed, plain)).as("a second time costs nothing").isEqualTo(plain);
        Images images = FashionMnist.test();
        try (MappedIdx mapped = MappedIdx.open(plain, FashionMnist.INSTALLED.resolve("t10k-labels-idx1-ubyte.gz"))) {
            assertThat(mapped.size()).isEqualTo(10_000);
            assertThat(mapped.shape()).isEqualTo(images.shape());
            byte[] expected = new byte[784];
            byte[] actual = new byte[784];
            for (int i = 0; i < 10_000; i += 37) {
                images.copy(i, expected, 0);
                mapped.copy(i, actual, 0);
                assertThat(actual).isEqualTo(expected);
                assertThat(mapped.label(i)).isEqualTo(images.label(i));
            }
            assertThatThrownBy(() -> mapped.copy(10_000, actual, 0)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(mapped.fingerprints()).hasSize(2);
        }
    }

    @Test
    void mappedFileMayExceedTwoGigabytes() throws IOException {
        int samples = 3000;
        Path images = idx("large", samples, 1024, 1024); // a hole of 3 GB: takes no room on the disk
        long last = 16 + (samples - 1L) * (1 << 20);
        try (FileChannel channel = FileChannel.open(images, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[]{42}), last + (1 << 20) - 1);
        }
        Path labels = Files.write(idx("labels", samples), new byte[samples], StandardOpenOption.APPEND);
        byte[] sample = new byte[1 << 20];
        try (MappedIdx mapped = MappedIdx.open(images, labels)) {
            mapped.copy(samples - 1, sample, 0);
            assertThat(sample[(1 << 20) - 1]).isEqualTo((byte) 42);
            mapped.copy(0, sample, 0);
            assertThat(sample[(1 << 20) - 1]).isZero();
        }
    }

    @Test
    void mappedFileOfAnotherSizeThanItsHeaderSaysIsRefused() throws IOException {
        Path images = idx("images", 2, 3, 4);
        Path labels = Files.write(idx("labels", 2), new byte[2], StandardOpenOption.APPEND);
        assertThatThrownBy(() -> MappedIdx.open(images, labels)).isInstanceOf(BadData.class).hasMessageContaining(
                "images, byte 16: expected 40 bytes (2 x 3 x 4), found 16 bytes");
        try (RandomAccessFile file = new RandomAccessFile(images.toFile(), "rw")) {
            file.setLength(40);
        }
        Path three = Files.write(idx("three", 3), new byte[3], StandardOpenOption.APPEND);
        assertThatThrownBy(() -> MappedIdx.open(images, three)).isInstanceOf(BadData.class).hasMessageContaining(
                "three, byte 4: expected 2 labels");
        MappedIdx mapped = MappedIdx.open(images, labels);
        mapped.close();
        assertThatThrownBy(() -> mapped.copy(0, new byte[12], 0)).isInstanceOf(IllegalStateException.class);
        Path stub = Files.write(directory.resolve("stub"), new byte[]{0, 0, 8});
        assertThatThrownBy(() -> MappedIdx.open(stub, labels)).isInstanceOf(BadData.class).hasMessageContaining(
                "stub, byte 3: expected an idx header");
    }

    @Test
    void csvIsReadWithOrWithoutAHeader() throws IOException {
        for (String header : new String[]{"", "label,p1,p2\n"}) {
            Path file = Files.writeString(directory.resolve("a.csv"), header + "3,0,255\n\n1, 7,8\n");
            Images images = Csv.read(file);
            byte[] sample = new byte[2];
            images.copy(0, sample, 0);
            assertThat(sample).containsExactly(0, (byte) 255);
            assertThat(images.label(1)).isEqualTo(1);
            assertThat(images.size()).isEqualTo(2);
            assertThat(images.fingerprints()).containsOnlyKeys("a.csv");
        }
    }

    @Test
    void csvNamesLineAndColumn() throws IOException {
        refuses("1,2\n1,256\n", "line 2, column 2: expected a whole number from 0 to 255, found '256'");
        refuses("1,2\n1,x\n", "line 2, column 2", "'x'");
        refuses("1,2\n1,2,3\n", "line 2: expected 2 columns, as before, found 3 columns");
        refuses("1\n", "line 1: expected a label and at least one element");
        refuses("label,p\n", "expected at least one sample");
    }

    private void refuses(String text, String... words) throws IOException {
        Path file = Files.writeString(directory.resolve("bad.csv"), text);
        assertThatThrownBy(() -> Csv.read(file)).isInstanceOf(BadData.class).hasMessageContainingAll(words);
    }

    @Test
    void folderOfImagesIsOneClassASubfolder() throws IOException {
        image("b/1.png", 3, 2, BufferedImage.TYPE_INT_RGB);
        image("a/2.png", 3, 2, BufferedImage.TYPE_INT_RGB);
        Files.writeString(directory.resolve("a/notes.txt"), "not an image");
        ImageFolder folder = new ImageFolder(directory);
        assertThat(folder.classes()).containsExactly("a", "b");
        assertThat(folder.shape()).isEqualTo(new Shape(2, 3, 3));
        assertThat(folder.label(1)).isEqualTo(1);
        byte[] sample = new byte[18];
        folder.copy(0, sample, 0);
        assertThat(sample).startsWith(0x12, 0x34, 0x56);
        assertThat(folder.fingerprints()).containsOnlyKeys("a/2.png", "b/1.png");
    }

    @Test
    void folderWithAnImageOfAnotherShapeOrNoImageIsTold() throws IOException {
        image("a/1.png", 3, 2, BufferedImage.TYPE_BYTE_GRAY);
        image("a/2.png", 4, 2, BufferedImage.TYPE_BYTE_GRAY);
        Files.writeString(directory.resolve("a/3.png"), "no image");
        ImageFolder folder = new ImageFolder(directory);
        assertThat(folder.shape().channels()).isEqualTo(1);
        assertThatThrownBy(() -> folder.copy(1, new byte[8], 0)).isInstanceOf(BadData.class).hasMessageContaining(
                "2.png");
        assertThatThrownBy(() -> folder.copy(2, new byte[8], 0)).isInstanceOf(BadData.class).hasMessageContaining(
                "3.png, byte 0: expected an image");
        Path empty = Files.createDirectory(directory.resolve("empty"));
        assertThatThrownBy(() -> new ImageFolder(empty)).isInstanceOf(BadData.class).hasMessageContaining(
                "subfolder for each class");
        assertThatThrownBy(() -> new ImageFolder(directory.resolve("gone"))).isInstanceOf(BadData.class);
    }

    private void image(String name, int width, int height, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, 0x123456);
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    @Test
    void identifiersOfTheJdkAreHeavyTailed() throws IOException {
        assumeThat(JdkIdentifiers.installed()).isPresent();
        Map<String, Integer> counts = new HashMap<>();
        JdkIdentifiers.forEach(JdkIdentifiers.installed().orElseThrow(), "java.logging", word -> counts.merge(word, 1,
                Integer::sum));
        long total = counts.values().stream().mapToLong(Integer::longValue).sum();
        long topTen = counts.values().stream().sorted(java.util.Comparator.reverseOrder()).limit(10).mapToLong(
                Integer::longValue).sum();
        assertThat(counts).containsKey("Logger");
        assertThat((double) topTen / total).as("share of the ten most frequent of %d words", counts.size())
                .isGreaterThan(0.1);
        assertThatThrownBy(() -> JdkIdentifiers.forEach(JdkIdentifiers.installed().orElseThrow(), "no.such", w -> {}))
                .isInstanceOf(BadData.class).hasMessageContaining("no.such");
    }
}
