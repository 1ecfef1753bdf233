package io.loadstone.cache;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/// Reads traces out of the jar of Caffeine's simulator: text with a number a line, or a number every four bytes.
final class CaffeineTraces {
    private static final String PARSER = "/com/github/benmanes/caffeine/cache/simulator/parser/";

    private CaffeineTraces() {}

    /// @param name as the oracle's file has it, for example `lirs:multi1.trace.gz`
    /// @return keys, numbered in the order of their first access
    static int[] read(String name) throws IOException {
        String path = PARSER + name.replace(':', '/');
        try (InputStream file = Objects.requireNonNull(CaffeineTraces.class.getResourceAsStream(path), path)) {
            long[] keys = switch (name.substring(0, name.indexOf(':'))) {
                case "lirs" -> numbers(new GZIPInputStream(file));
                case "cache2k" -> words(new XZInputStream(file));
                default -> throw new IllegalArgumentException("no reader for traces like " + name);
            };
            return DenseKeys.of(keys).ids;
        }
    }

    private static long[] numbers(InputStream text) {
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8)).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("*")).mapToLong(Long::parseLong).toArray();
    }

    private static long[] words(InputStream binary) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(binary.readAllBytes());
        var keys = new long[bytes.remaining() / Integer.BYTES];
        for (int i = 0; i < keys.length; i++)
            keys[i] = bytes.getInt();
        return keys;
    }
}
