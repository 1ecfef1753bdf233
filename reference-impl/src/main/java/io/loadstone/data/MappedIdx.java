package io.loadstone.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// A plain (unpacked) idx file of images, mapped into memory: opened at once, however large, and read by page fault.
///
/// Offsets are 64-bit, so the file may exceed 2 GB. A copy touches `shape.size()` bytes, that is one or two pages of 4 KiB.
public final class MappedIdx implements Dataset, AutoCloseable {
    private final Path file;
    private final IdxArray labels;
    private final Arena arena;
    private final MemorySegment samples;
    private final Shape shape;

    private MappedIdx(Path file, IdxArray labels, Arena arena, MemorySegment samples, Shape shape) {
        this.file = file;
        this.labels = labels;
        this.arena = arena;
        this.samples = samples;
        this.shape = shape;
    }

    /// Maps a file of images; the labels (plain or `.gz`) are read.
    ///
    /// @throws BadData if the header is wrong, the file has another size than its header says, or the labels disagree
    public static MappedIdx open(Path images, Path labels) throws IOException {
        String name = images.toString();
        IdxArray classes = IdxReader.read(labels);
        try (FileChannel channel = FileChannel.open(images, StandardOpenOption.READ)) {
            int rank = IdxHeader.rank(name, head(channel, name, IdxHeader.MAGIC_BYTES).array());
            ByteBuffer sizes = head(channel, name, IdxHeader.MAGIC_BYTES + 4 * rank).position(IdxHeader.MAGIC_BYTES);
            int[] dims = new int[rank];
            sizes.asIntBuffer().get(dims);
            IdxHeader header = new IdxHeader(dims);
            long bytes = header.elements(name);
            if (channel.size() != header.bytes() + bytes) {
                throw new BadData(name, Math.min(channel.size(), header.bytes() + bytes), (header.bytes() + bytes)
                        + " bytes (" + header + ")", channel.size() + " bytes");
            }
            if (classes.count() != dims[0] || classes.dims().length != 1) {
                throw new BadData(labels.toString(), IdxHeader.MAGIC_BYTES, "%d labels, one for each image of %s"
                        .formatted(dims[0], name), new IdxHeader(classes.dims()).toString());
            }
            Arena arena = Arena.ofShared();
            MemorySegment all = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            Shape shape = new IdxArray(name, dims, new byte[0], "").shape();
            return new MappedIdx(images, classes, arena, all.asSlice(header.bytes()), shape);
        }
    }

    private static ByteBuffer head(FileChannel channel, String name, int bytes) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(bytes);
        while (head.hasRemaining()) {
            int read = channel.read(head, head.position());
            if (read < 0)
                throw new BadData(name, channel.size(), "an idx header of " + bytes + " bytes", "the end of the file");
        }
        return head.flip();
    }

    /// Unpacks a `.gz` file beside others, so that it can be mapped; leaves a target of the right size alone.
    public static Path unpack(Path packed, Path target) throws IOException {
        if (Files.exists(target) && Files.getLastModifiedTime(target).compareTo(Files.getLastModifiedTime(packed)) >= 0)
            return target;
        Path half = target.resolveSibling(target.getFileName() + ".part");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed), 1 << 16);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16)) {
            in.transferTo(out);
        }
        return Files.move(half, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public int size() {
        return labels.count();
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public void copy(int index, byte[] target, int at) {
        Objects.checkIndex(index, size());
        MemorySegment.copy(samples, ValueLayout.JAVA_BYTE, (long) index * shape.size(), target, at, shape.size());
    }

    @Override
    public int label(int index) {
        return labels.data()[index] & 0xff;
    }

    /// False: a read may wait for the disk.
    @Override
    public boolean resident() {
        return false;
    }

    /// Reads the whole file, the first time it matters.
    @Override
    public SortedMap<String, String> fingerprints() {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        try {
            fingerprints.put(Images.name(file.toString()), Fingerprint.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        fingerprints.put(Images.name(labels.file()), labels.fingerprint());
        return fingerprints;
    }

    /// Unmaps the file. A later [#copy] throws an [IllegalStateException].
    @Override
    public void close() {
        arena.close();
    }
}
