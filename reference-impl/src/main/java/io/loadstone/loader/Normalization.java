package io.loadstone.loader;

/// Turns unsigned bytes into floats: `(byte / 255 - mean) / deviation`.
///
/// The loop is written for the compiler: a Java byte is signed, and `(x & 255) * a + b` is not turned into vector
/// instructions, but a signed conversion is. So one pass flips the top bit of each byte (`x ^ 0x80` is `x - 128` as a
/// signed byte), and a second one converts and adds the 128 back as part of the offset. Both run over a stage of a few
/// samples that lies in the first-level cache.
///
/// @param mean subtracted, where black is 0 and white is 1
/// @param deviation divided by, on the same scale; above 0
public record Normalization(double mean, double deviation) {

    /// Gives `byte / 255`, from 0 to 1.
    public static final Normalization UNIT = new Normalization(0, 1);

    private static final byte TOP_BIT = (byte) 0x80;

    public Normalization {
        if (!(deviation > 0) || !Double.isFinite(mean + 1 / deviation)) {
            throw new IllegalArgumentException("mean must be finite and deviation above 0, got mean " + mean
                    + ", deviation " + deviation);
        }
    }

    /// Converts `staged[0 .. length-1]`, which it overwrites, to `target[at .. at+length-1]`.
    public void apply(byte[] staged, int length, float[] target, int at) {
        float scale = scale();
        float offset = offset();
        for (int i = 0; i < length; i++)
            staged[i] ^= TOP_BIT; // now staged[i] + 128 is the unsigned value
        for (int i = 0; i < length; i++)
            target[at + i] = staged[i] * scale + offset;
    }

    /// What [#apply] gives for one unsigned value, to the last bit.
    public float of(int unsigned) {
        return (unsigned - 128) * scale() + offset();
    }

    /// What `u - 128` is added to once it has been multiplied by [#scale].
    public float offset() {
        return (float) ((128 / 255.0 - mean) / deviation);
    }

    /// What `u - 128` is multiplied by.
    public float scale() {
        return (float) (1 / (255 * deviation));
    }
}
