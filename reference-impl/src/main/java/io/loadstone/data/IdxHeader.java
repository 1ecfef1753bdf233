package io.loadstone.data;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// The head of an idx file: two zero bytes, the element type, the number of dimensions, then each dimension as a
/// big-endian 32-bit number.
///
/// Source: LeCun, Cortes and Burges, 'The MNIST database', section on file formats.
///
/// @param dims the dimensions, outermost (number of samples) first
record IdxHeader(int[] dims) {

    /// Length in bytes of the part that every idx file has: zeros, type, number of dimensions.
    static final int MAGIC_BYTES = 4;

    private static final int UNSIGNED_BYTE = 0x08;

    /// Checks the first four bytes and returns the number of dimensions.
    static int rank(String file, byte[] magic) throws BadData {
        if (magic[0] != 0 || magic[1] != 0) {
            throw new BadData(file, 0, "the idx magic number 00 00 08 <dimensions>",
                    HexFormat.ofDelimiter(" ").formatHex(magic));
        }
        if (magic[2] != UNSIGNED_BYTE) {
            throw new BadData(file, 2, "element type 08 (unsigned byte)", "%02x (%s)".formatted(magic[2],
                    switch (magic[2]) {
                        case 0x09 -> "signed byte";
                        case 0x0B -> "short";
                        case 0x0C -> "int";
                        case 0x0D -> "float";
                        case 0x0E -> "double";
                        default -> "no idx type";
                    }));
        }
        if (magic[3] < 1 || magic[3] > 4) {
            throw new BadData(file, 3, "1 to 4 dimensions", Integer.toString(magic[3]));
        }
        return magic[3];
    }

    /// Length of the head in bytes.
    int bytes() {
        return MAGIC_BYTES + 4 * dims.length;
    }

    /// Number of elements, all dimensions multiplied.
    ///
    /// @throws BadData if a dimension is negative, or the product exceeds 63 bits
    long elements(String file) throws BadData {
        long product = 1;
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] < 0) {
                throw new BadData(file, MAGIC_BYTES + 4L * i, "a dimension from 0 to 2147483647",
                        Integer.toUnsignedString(dims[i]));
            }
            if (dims[i] > 0 && product > Long.MAX_VALUE / dims[i]) {
                throw new BadData(file, MAGIC_BYTES, "dimensions whose product fits 63 bits", toString());
            }
            product *= dims[i];
        }
        return product;
    }

    @Override
    public String toString() {
        return Arrays.stream(dims).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }
}
