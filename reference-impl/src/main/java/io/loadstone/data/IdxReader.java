package io.loadstone.data;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads idx files of unsigned bytes, packed by gzip (`*.gz`) or plain. Reads in one pass, memory: the packed file and its content.
///
/// Every way a file can be wrong ends in a [BadData] that names the file, the offset in the unpacked content, what was
/// expected and what was found.
public final class IdxReader {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private IdxReader() {}

    /// Reads a file. A name that ends in `.gz` promises gzip.
    ///
    /// @throws BadData if the file is missing or is not such an idx file
    public static IdxArray read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BadData(file.toString(), 0, "a file", "none of this name");
        }
        return read(file.toString(), bytes);
    }

    /// Reads the bytes of a file whose name is `file`.
    public static IdxArray read(String file, byte[] bytes) throws IOException {
        String fingerprint = Fingerprint.of(bytes);
        boolean gzip = file.endsWith(".gz");
        if (gzip && (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b)) {
            throw new BadData(file, 0, "the gzip magic number 1f 8b (the name ends in .gz)", bytes.length < 2
                    ? bytes.length + " bytes"
                    : HexFormat.ofDelimiter(" ").formatHex(bytes, 0, 2));
        }
        Cursor cursor = new Cursor(file);
        InputStream raw = new ByteArrayInputStream(bytes);
        try (InputStream in = gzip ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16) : raw) {
            int rank = IdxHeader.rank(file, cursor.take(in, IdxHeader.MAGIC_BYTES, "an idx header of 4 bytes"));
            ByteBuffer sizes = ByteBuffer.wrap(cursor.take(in, 4 * rank, rank + " dimensions of 4 bytes"));
            int[] dims = new int[rank];
            sizes.asIntBuffer().get(dims);
            IdxHeader header = new IdxHeader(dims);
            long elements = header.elements(file);
            if (elements > LARGEST_ARRAY) {
                throw new BadData(file, IdxHeader.MAGIC_BYTES, "at most " + LARGEST_ARRAY
                        + " elements (unpack and map larger files: MappedIdx)", header + " = " + elements);
            }
            byte[] data = cursor.take(in, (int) elements, elements + " elements (" + header + ")");
            if (in.read() >= 0) {
                throw new BadData(file, cursor.offset, "the end of the file after " + header + " elements",
                        "more bytes");
            }
            return new IdxArray(file, dims, data, fingerprint);
        } catch (ZipException | EOFException e) {
            throw new BadData(file, cursor.offset, "intact gzip data", String.valueOf(e.getMessage()));
        }
    }

    /// Counts what has been read, so that an error can say where.
    private static final class Cursor {
        private final String file;
        private long offset;

        Cursor(String file) {
            this.file = file;
        }

        byte[] take(InputStream in, int wanted, String expected) throws IOException {
            byte[] bytes;
            try {
                bytes = in.readNBytes(wanted);
            } catch (EOFException e) { // the packed stream itself stops short
                throw new BadData(file, offset, expected, "a gzip stream that is cut off");
            }
            if (bytes.length < wanted) {
                throw new BadData(file, offset + bytes.length, expected, "the end of the file after " + bytes.length);
            }
            offset += wanted;
            return bytes;
        }
    }
}
