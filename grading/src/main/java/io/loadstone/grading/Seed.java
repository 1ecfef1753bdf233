package io.loadstone.grading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The seed of a grading run: a regrade repeats it, and a student cannot foresee it.
final class Seed {
    private Seed() {}

    /// First eight bytes of HMAC-SHA256 under the course key over the lab's id and the submission's hash.
    static long derive(String courseKey, String lab, String submissionHash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(courseKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(lab.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(submissionHash.getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.wrap(mac.doFinal()).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IllegalArgumentException e) {
            throw new BadInput("the course key must not be empty", e);
        }
    }
}
