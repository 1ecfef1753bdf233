package io.loadstone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {

    @TempDir
    Path directory;

    @Test
    void readsWhatWasWrittenPackedOrPlain() throws IOException {
        byte[] idx = idx(0x08, new int[]{2, 1, 3}, new byte[]{1, 2, 3, 4, 5, (byte) 200});
        for (IdxArray read : new IdxArray[]{IdxReader.read("a.gz", gzip(idx)), IdxReader.read("a", idx)}) {
            assertThat(read.dims()).containsExactly(2, 1, 3);
            assertThat(read.data()).containsExactly(1, 2, 3, 4, 5, (byte) 200);
            assertThat(read.shape()).isEqualTo(new Shape(1, 3, 1));
        }
    }

    @Test
    void fingerprintIsThatOfTheFileOnDisk() throws IOException {
        Path file = Files.write(directory.resolve("b.gz"), gzip(idx(0x08, new int[]{1}, new byte[]{7})));
        assertThat(IdxReader.read(file).fingerprint()).isEqualTo(Fingerprint.of(file)).hasSize(64);
    }

    @Test
    void namesTheOffsetWhereTheContentEnds() throws IOException {
        refuses("short.gz", gzip(Arrays.copyOf(idx(0x08, new int[]{2, 3}, new byte[6]), 16)),
                "short.gz, byte 16: expected 6 elements (2 x 3), found the end of the file after 4");
    }

    @Test
    void namesTheOffsetWhereTheHeaderEnds() throws IOException {
        refuses("a.gz", gzip(new byte[]{0, 0}), "a.gz, byte 2: expected an idx header of 4 bytes");
        refuses("a.gz", gzip(new byte[]{0, 0, 8, 3, 0, 0}), "a.gz, byte 6: expected 3 dimensions of 4 bytes");
    }

    @Test
    void saysThatTheGzipStreamIsCutOff() throws IOException {
        byte[] noise = new byte[100_000];
        new java.util.SplittableRandom(1).nextBytes(noise);
        byte[] packed = gzip(idx(0x08, new int[]{100_000}, noise));
        refuses("cut.gz", Arrays.copyOf(packed, packed.length / 2), "cut.gz, byte 8: expected 100000 elements");
        refuses("cut.gz", Arrays.copyOf(packed, 5), "cut.gz, byte 0: expected intact gzip data");
    }

    @Test
    void seesADamagedGzipStream() throws IOException {
        byte[] packed = gzip(idx(0x08, new int[]{1000}, new byte[1000]));
        packed[packed.length - 6] ^= 0x55; // the checksum in the trailer
        refuses("flipped.gz", packed, "flipped.gz, byte", "intact gzip data");
    }

    @Test
    void namesAWrongMagicNumber() throws IOException {
        refuses("m.gz", gzip(new byte[]{9, 9, 8, 1, 0, 0, 0, 0}),
                "m.gz, byte 0: expected the idx magic number 00 00 08 <dimensions>, found 09 09 08 01");
    }

    @Test
    void namesAWrongElementType() throws IOException {
        refuses("f.gz", gzip(idx(0x0D, new int[]{1}, new byte[4])),
                "f.gz, byte 2: expected element type 08 (unsigned byte), found 0d (float)");
    }

    @Test
    void namesAWrongNumberOfDimensions() throws IOException {
        refuses("d.gz", gzip(new byte[]{0, 0, 8, 9}), "d.gz, byte 3: expected 1 to 4 dimensions, found 9");
        refuses("d.gz", gzip(new byte[]{0, 0, 8, 0}), "d.gz, byte 3: expected 1 to 4 dimensions, found 0");
    }

    @Test
    void namesTrailingBytes() throws IOException {
        refuses("t.gz", gzip(idx(0x08, new int[]{2}, new byte[5])),
                "t.gz, byte 10: expected the end of the file after 2 elements, found more bytes");
    }

    @Test
    void namesDimensionsThatOverflow() throws IOException {
        refuses("o.gz", gzip(idx(0x08, new int[]{Integer.MAX_VALUE, Integer.MAX_VALUE, 4}, new byte[0])),
                "o.gz, byte 4: expected dimensions whose product fits 63 bits");
        refuses("o.gz", gzip(idx(0x08, new int[]{65536, 65536}, new byte[0])),
                "o.gz, byte 4: expected at most 2147483639 elements", "= 4294967296");
        refuses("o.gz", gzip(idx(0x08, new int[]{2, -1}, new byte[0])),
                "o.gz, byte 8: expected a dimension from 0 to 2147483647, found 4294967295");
    }

    @Test
    void namesAFileThatIsNotGzip() {
        refuses("n.gz", new byte[]{0x50, 0x4b, 3, 4}, "n.gz, byte 0: expected the gzip magic number 1f 8b",
                "found 50 4b");
        refuses("n.gz", new byte[0], "n.gz, byte 0: expected the gzip magic number 1f 8b", "found 0 bytes");
    }

    @Test
    void namesAMissingFile() {
        assertThatThrownBy(() -> IdxReader.read(directory.resolve("gone.gz"))).isInstanceOf(BadData.class)
                .hasMessageContaining("gone.gz");
    }

    @Test
    void namesBothFilesWhenImagesAndLabelsDisagree() throws IOException {
        IdxArray images = IdxReader.read("images", idx(0x08, new int[]{2, 1, 1}, new byte[2]));
        IdxArray labels = IdxReader.read("labels", idx(0x08, new int[]{3}, new byte[3]));
        assertThatThrownBy(() -> Images.of(images, labels)).isInstanceOf(BadData.class).hasMessage(
                "labels, byte 4: expected 2 labels, one for each image of images, found 3");
        assertThatThrownBy(() -> Images.of(images, images)).isInstanceOf(BadData.class).hasMessage(
                "images, byte 3: expected labels in 1 dimension, found 3 dimensions");
    }

    private static void refuses(String name, byte[] bytes, String... words) {
        assertThatThrownBy(() -> IdxReader.read(name, bytes)).isInstanceOf(BadData.class)
                .hasMessageContainingAll(words);
    }

    private static byte[] idx(int type, int[] dims, byte[] data) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * dims.length + data.length);
        buffer.put(new byte[]{0, 0, (byte) type, (byte) dims.length});
        for (int dim : dims)
            buffer.putInt(dim);
        return buffer.put(data).array();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
