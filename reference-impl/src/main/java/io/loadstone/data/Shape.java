package io.loadstone.data;

/// The shape of one sample, in row-major order: rows of columns of channels. One element is one unsigned byte.
///
/// @param height rows; 1 for a sample that is not an image
/// @param width columns
/// @param channels 1 for grey, 3 for colour
public record Shape(int height, int width, int channels) {

    public Shape {
        long size = (long) height * width * channels;
        if (height < 1 || width < 1 || channels < 1 || size > 1 << 28) {
            throw new IllegalArgumentException("a sample must have 1 to 2^28 elements, got " + height + " x " + width
                    + " x " + channels);
        }
    }

    /// Number of elements of a sample, which is also its size in bytes.
    public int size() {
        return height * width * channels;
    }
}
