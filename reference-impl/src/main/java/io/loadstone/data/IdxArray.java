package io.loadstone.data;

import java.util.Arrays;

/// The content of an idx file of unsigned bytes.
///
/// @param file where it came from
/// @param dims dimensions, outermost (number of samples) first
/// @param data all elements in row-major order; not copied
/// @param fingerprint SHA-256 of the file as it was read (packed, if it was packed), in hexadecimal
public record IdxArray(String file, int[] dims, byte[] data, String fingerprint) {

    /// Number of samples: the outermost dimension.
    public int count() {
        return dims[0];
    }

    /// The shape of one sample: a scalar, a row, an image, or an image with channels.
    public Shape shape() {
        return switch (dims.length) {
            case 1 -> new Shape(1, 1, 1);
            case 2 -> new Shape(1, dims[1], 1);
            case 3 -> new Shape(dims[1], dims[2], 1);
            case 4 -> new Shape(dims[1], dims[2], dims[3]);
            default -> throw new IllegalArgumentException("1 to 4 dimensions, got " + Arrays.toString(dims));
        };
    }
}
