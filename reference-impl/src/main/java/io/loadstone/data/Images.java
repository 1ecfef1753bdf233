package io.loadstone.data;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Labelled samples held in memory: `n * shape.size()` bytes of samples and `n` bytes of labels.
public final class Images implements Resident {
    private static final int CACHE_LINE = 64;
    private static final byte TOP_BIT = (byte) 0x80;

    /// All samples, each unsigned byte `u` as the signed `u - 128`.
    private final byte[] flipped;
    private final byte[] labels;
    private final Shape shape;
    private final SortedMap<String, String> fingerprints;

    /// @param samples all samples one after the other, as unsigned bytes; copied
    /// @param labels a class from 0 to 255 for each sample; not copied
    /// @param fingerprints SHA-256 of the files they came from, by name
    /// @throws IllegalArgumentException if there are not `labels.length` samples
    public Images(byte[] samples, byte[] labels, Shape shape, SortedMap<String, String> fingerprints) {
        if (samples.length != (long) labels.length * shape.size()) {
            throw new IllegalArgumentException("%d labels of samples of %d bytes need %d bytes, got %d".formatted(
                    labels.length, shape.size(), (long) labels.length * shape.size(), samples.length));
        }
        this.flipped = samples.clone();
        for (int i = 0; i < flipped.length; i++)
            flipped[i] ^= TOP_BIT;
        this.labels = labels;
        this.shape = shape;
        this.fingerprints = Collections.unmodifiableSortedMap(new TreeMap<>(fingerprints));
    }

    /// Joins a file of images with the file of their labels.
    ///
    /// @throws BadData if the two count differently, or the labels are not one number each
    public static Images of(IdxArray images, IdxArray labels) throws BadData {
        if (labels.dims().length != 1) {
            throw new BadData(labels.file(), 3, "labels in 1 dimension", labels.dims().length + " dimensions");
        }
        if (images.count() != labels.count()) {
            throw new BadData(labels.file(), IdxHeader.MAGIC_BYTES, "%d labels, one for each image of %s".formatted(
                    images.count(), images.file()), Integer.toString(labels.count()));
        }
        SortedMap<String, String> fingerprints = new TreeMap<>();
        fingerprints.put(name(images.file()), images.fingerprint());
        fingerprints.put(name(labels.file()), labels.fingerprint());
        return new Images(images.data(), labels.data(), images.shape(), fingerprints);
    }

    static String name(String file) {
        return Objects.requireNonNull(Path.of(file).getFileName(), file).toString();
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public void copy(int index, byte[] target, int at) {
        Objects.checkIndex(index, labels.length);
        int size = shape.size();
        System.arraycopy(flipped, index * size, target, at, size);
        for (int i = at; i < at + size; i++)
            target[i] ^= TOP_BIT;
    }

    @Override
    public int touch(int[] indices, int from, int count) {
        int size = shape.size();
        int sum = 0;
        for (int i = from; i < from + count; i++) {
            int start = Objects.checkIndex(indices[i], labels.length) * size;
            for (int line = start; line < start + size; line += CACHE_LINE)
                sum += flipped[line];
        }
        return sum;
    }

    @Override
    public void convert(int index, float scale, float offset, float[] target, int at) {
        int size = shape.size();
        int start = Objects.checkIndex(index, labels.length) * size;
        for (int i = 0; i < size; i++)
            target[at + i] = flipped[start + i] * scale + offset;
    }

    @Override
    public int label(int index) {
        return labels[index] & 0xff;
    }

    @Override
    public SortedMap<String, String> fingerprints() {
        return fingerprints;
    }
}
